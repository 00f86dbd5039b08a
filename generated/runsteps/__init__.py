"""Run and Run Step API: a typed client.

A run lets an assistant work through a thread: it reads the messages, calls tools and
writes an answer. A run step is one thing the run did on the way, either writing a
message or calling tools.

A run that needs the result of one of your functions stops with the status
`requires_action` and waits until the outputs are submitted. It expires about ten
minutes after it was made.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import models as models
    from ._runtime.accumulate import (
        Accumulated as Accumulated,
        AsyncAccumulated as AsyncAccumulated,
    )
    from ._runtime.call import CallOptions as CallOptions
    from ._runtime.codec import (
        Unknown as Unknown,
        UnknownEvent as UnknownEvent,
        from_json as from_json,
        to_json as to_json,
    )
    from ._runtime.deviations import Deviation as Deviation
    from ._runtime.errors import (
        ApiError as ApiError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        ConnectionError as ConnectionError,
        CredentialsError as CredentialsError,
        DecodeError as DecodeError,
        NotFoundError as NotFoundError,
        PagingError as PagingError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        ServerError as ServerError,
        StatusError as StatusError,
        StreamError as StreamError,
        TimeoutError as TimeoutError,
        UnprocessableError as UnprocessableError,
        WaitError as WaitError,
    )
    from ._runtime.messages import RawResponse as RawResponse
    from ._runtime.pages import AsyncPages as AsyncPages, Pages as Pages
    from ._runtime.polling import WaitOptions as WaitOptions
    from ._runtime.retries import Retries as Retries, Try as Try
    from ._runtime.stream import AsyncStream as AsyncStream, Stream as Stream
    from ._runtime.tools import Tool as Tool, ToolOptions as ToolOptions
    from ._runtime.unset import UNSET as UNSET, Unset as Unset
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.annotation import Annotation as Annotation
    from .models.annotation_delta import AnnotationDelta as AnnotationDelta
    from .models.assistant_model import AssistantModel as AssistantModel
    from .models.assistant_stream_event import (
        AssistantStreamEvent as AssistantStreamEvent,
    )
    from .models.assistant_tool import (
        AssistantTool as AssistantTool,
        AssistantToolDict as AssistantToolDict,
    )
    from .models.attachment import (
        Attachment as Attachment,
        AttachmentDict as AttachmentDict,
    )
    from .models.attachment_tool import (
        AttachmentTool as AttachmentTool,
        AttachmentToolDict as AttachmentToolDict,
    )
    from .models.auto_chunking_strategy import (
        AutoChunkingStrategy as AutoChunkingStrategy,
        AutoChunkingStrategyDict as AutoChunkingStrategyDict,
    )
    from .models.chunking_strategy import (
        ChunkingStrategy as ChunkingStrategy,
        ChunkingStrategyDict as ChunkingStrategyDict,
    )
    from .models.code_interpreter_code import CodeInterpreterCode as CodeInterpreterCode
    from .models.code_interpreter_code_delta import (
        CodeInterpreterCodeDelta as CodeInterpreterCodeDelta,
    )
    from .models.code_interpreter_image import (
        CodeInterpreterImage as CodeInterpreterImage,
    )
    from .models.code_interpreter_image_delta import (
        CodeInterpreterImageDelta as CodeInterpreterImageDelta,
    )
    from .models.code_interpreter_output import (
        CodeInterpreterOutput as CodeInterpreterOutput,
    )
    from .models.code_interpreter_output_delta import (
        CodeInterpreterOutputDelta as CodeInterpreterOutputDelta,
    )
    from .models.code_interpreter_output_image import (
        CodeInterpreterOutputImage as CodeInterpreterOutputImage,
    )
    from .models.code_interpreter_output_image_delta import (
        CodeInterpreterOutputImageDelta as CodeInterpreterOutputImageDelta,
    )
    from .models.code_interpreter_output_logs import (
        CodeInterpreterOutputLogs as CodeInterpreterOutputLogs,
    )
    from .models.code_interpreter_output_logs_delta import (
        CodeInterpreterOutputLogsDelta as CodeInterpreterOutputLogsDelta,
    )
    from .models.code_interpreter_tool import (
        CodeInterpreterTool as CodeInterpreterTool,
        CodeInterpreterToolDict as CodeInterpreterToolDict,
    )
    from .models.code_interpreter_tool_call import (
        CodeInterpreterToolCall as CodeInterpreterToolCall,
    )
    from .models.code_interpreter_tool_call_delta import (
        CodeInterpreterToolCallDelta as CodeInterpreterToolCallDelta,
    )
    from .models.create_code_interpreter_resources import (
        CreateCodeInterpreterResources as CreateCodeInterpreterResources,
        CreateCodeInterpreterResourcesDict as CreateCodeInterpreterResourcesDict,
    )
    from .models.create_message_request import (
        CreateMessageRequest as CreateMessageRequest,
        CreateMessageRequestContent as CreateMessageRequestContent,
        CreateMessageRequestContentInput as CreateMessageRequestContentInput,
        CreateMessageRequestDict as CreateMessageRequestDict,
    )
    from .models.create_run_file_search_resources import (
        CreateRunFileSearchResources as CreateRunFileSearchResources,
        CreateRunFileSearchResourcesDict as CreateRunFileSearchResourcesDict,
    )
    from .models.create_run_request import CreateRunRequest as CreateRunRequest
    from .models.create_run_tool_resources import (
        CreateRunToolResources as CreateRunToolResources,
        CreateRunToolResourcesDict as CreateRunToolResourcesDict,
    )
    from .models.create_thread_and_run_request import (
        CreateThreadAndRunRequest as CreateThreadAndRunRequest,
    )
    from .models.create_thread_file_search_resources import (
        CreateThreadFileSearchResources as CreateThreadFileSearchResources,
        CreateThreadFileSearchResourcesDict as CreateThreadFileSearchResourcesDict,
    )
    from .models.create_thread_request import (
        CreateThreadRequest as CreateThreadRequest,
        CreateThreadRequestDict as CreateThreadRequestDict,
    )
    from .models.create_thread_tool_resources import (
        CreateThreadToolResources as CreateThreadToolResources,
        CreateThreadToolResourcesDict as CreateThreadToolResourcesDict,
    )
    from .models.create_vector_store import (
        CreateVectorStore as CreateVectorStore,
        CreateVectorStoreDict as CreateVectorStoreDict,
    )
    from .models.done_event import DoneEvent as DoneEvent
    from .models.error_body import ErrorBody as ErrorBody
    from .models.error_event import ErrorEvent as ErrorEvent
    from .models.error_object import ErrorObject as ErrorObject
    from .models.error_response import ErrorResponse as ErrorResponse
    from .models.file_citation import FileCitation as FileCitation
    from .models.file_citation_annotation import (
        FileCitationAnnotation as FileCitationAnnotation,
    )
    from .models.file_citation_delta import FileCitationDelta as FileCitationDelta
    from .models.file_citation_delta_annotation import (
        FileCitationDeltaAnnotation as FileCitationDeltaAnnotation,
    )
    from .models.file_path import FilePath as FilePath
    from .models.file_path_annotation import FilePathAnnotation as FilePathAnnotation
    from .models.file_path_delta import FilePathDelta as FilePathDelta
    from .models.file_path_delta_annotation import (
        FilePathDeltaAnnotation as FilePathDeltaAnnotation,
    )
    from .models.file_search_call import FileSearchCall as FileSearchCall
    from .models.file_search_call_ranking_options import (
        FileSearchCallRankingOptions as FileSearchCallRankingOptions,
    )
    from .models.file_search_ranker import FileSearchRanker as FileSearchRanker
    from .models.file_search_ranking_options import (
        FileSearchRankingOptions as FileSearchRankingOptions,
        FileSearchRankingOptionsDict as FileSearchRankingOptionsDict,
    )
    from .models.file_search_result import FileSearchResult as FileSearchResult
    from .models.file_search_result_content import (
        FileSearchResultContent as FileSearchResultContent,
    )
    from .models.file_search_settings import (
        FileSearchSettings as FileSearchSettings,
        FileSearchSettingsDict as FileSearchSettingsDict,
    )
    from .models.file_search_tool import (
        FileSearchTool as FileSearchTool,
        FileSearchToolDict as FileSearchToolDict,
    )
    from .models.file_search_tool_call import FileSearchToolCall as FileSearchToolCall
    from .models.file_search_tool_call_delta import (
        FileSearchToolCallDelta as FileSearchToolCallDelta,
    )
    from .models.file_search_tool_type_only import (
        FileSearchToolTypeOnly as FileSearchToolTypeOnly,
        FileSearchToolTypeOnlyDict as FileSearchToolTypeOnlyDict,
    )
    from .models.function_call import FunctionCall as FunctionCall
    from .models.function_call_delta import FunctionCallDelta as FunctionCallDelta
    from .models.function_definition import (
        FunctionDefinition as FunctionDefinition,
        FunctionDefinitionDict as FunctionDefinitionDict,
    )
    from .models.function_parameters import (
        FunctionParameters as FunctionParameters,
        FunctionParametersInput as FunctionParametersInput,
    )
    from .models.function_tool import (
        FunctionTool as FunctionTool,
        FunctionToolDict as FunctionToolDict,
    )
    from .models.function_tool_call import FunctionToolCall as FunctionToolCall
    from .models.function_tool_call_delta import (
        FunctionToolCallDelta as FunctionToolCallDelta,
    )
    from .models.gateway_error import (
        GatewayError as GatewayError,
        GatewayErrorStatusCode as GatewayErrorStatusCode,
    )
    from .models.gateway_model import GatewayModel as GatewayModel
    from .models.image_detail import ImageDetail as ImageDetail
    from .models.image_file import (
        ImageFile as ImageFile,
        ImageFileDict as ImageFileDict,
    )
    from .models.image_file_content_block import (
        ImageFileContentBlock as ImageFileContentBlock,
        ImageFileContentBlockDict as ImageFileContentBlockDict,
    )
    from .models.image_file_delta import ImageFileDelta as ImageFileDelta
    from .models.image_file_delta_block import (
        ImageFileDeltaBlock as ImageFileDeltaBlock,
    )
    from .models.image_url import ImageURL as ImageURL, ImageURLDict as ImageURLDict
    from .models.image_url_content_block import (
        ImageURLContentBlock as ImageURLContentBlock,
        ImageURLContentBlockDict as ImageURLContentBlockDict,
    )
    from .models.image_url_delta import ImageURLDelta as ImageURLDelta
    from .models.image_url_delta_block import ImageURLDeltaBlock as ImageURLDeltaBlock
    from .models.json_schema_format import (
        JSONSchemaFormat as JSONSchemaFormat,
        JSONSchemaFormatDict as JSONSchemaFormatDict,
    )
    from .models.message import Message as Message, MessageContent2 as MessageContent2
    from .models.message_attachment import MessageAttachment as MessageAttachment
    from .models.message_content import MessageContent as MessageContent
    from .models.message_content_delta import MessageContentDelta as MessageContentDelta
    from .models.message_content_part import (
        MessageContentPart as MessageContentPart,
        MessageContentPartDict as MessageContentPartDict,
    )
    from .models.message_creation import MessageCreation as MessageCreation
    from .models.message_creation_delta import (
        MessageCreationDelta as MessageCreationDelta,
    )
    from .models.message_creation_step_details import (
        MessageCreationStepDetails as MessageCreationStepDetails,
    )
    from .models.message_creation_step_details_delta import (
        MessageCreationStepDetailsDelta as MessageCreationStepDetailsDelta,
    )
    from .models.message_delta import MessageDelta as MessageDelta
    from .models.message_delta_object import MessageDeltaObject as MessageDeltaObject
    from .models.message_incomplete_details import (
        MessageIncompleteDetails as MessageIncompleteDetails,
    )
    from .models.message_role import MessageRole as MessageRole
    from .models.message_status import MessageStatus as MessageStatus
    from .models.metadata import Metadata as Metadata, MetadataInput as MetadataInput
    from .models.modify_run_request import ModifyRunRequest as ModifyRunRequest
    from .models.named_tool_choice import (
        NamedToolChoice as NamedToolChoice,
        NamedToolChoiceDict as NamedToolChoiceDict,
    )
    from .models.open_ai_model import OpenAIModel as OpenAIModel
    from .models.reasoning_effort import ReasoningEffort as ReasoningEffort
    from .models.refusal_content_block import RefusalContentBlock as RefusalContentBlock
    from .models.refusal_delta_block import RefusalDeltaBlock as RefusalDeltaBlock
    from .models.required_action import RequiredAction as RequiredAction
    from .models.required_action_function import (
        RequiredActionFunction as RequiredActionFunction,
    )
    from .models.required_action_function_tool_call import (
        RequiredActionFunctionToolCall as RequiredActionFunctionToolCall,
    )
    from .models.required_action_submit_tool_outputs import (
        RequiredActionSubmitToolOutputs as RequiredActionSubmitToolOutputs,
    )
    from .models.response_format import (
        ResponseFormat as ResponseFormat,
        ResponseFormatInput as ResponseFormatInput,
    )
    from .models.response_format_json_object import (
        ResponseFormatJSONObject as ResponseFormatJSONObject,
        ResponseFormatJSONObjectDict as ResponseFormatJSONObjectDict,
    )
    from .models.response_format_json_schema import (
        ResponseFormatJSONSchema as ResponseFormatJSONSchema,
        ResponseFormatJSONSchemaDict as ResponseFormatJSONSchemaDict,
    )
    from .models.response_format_text import (
        ResponseFormatText as ResponseFormatText,
        ResponseFormatTextDict as ResponseFormatTextDict,
    )
    from .models.run import Run as Run
    from .models.run_incomplete_details import (
        RunIncompleteDetails as RunIncompleteDetails,
    )
    from .models.run_last_error import RunLastError as RunLastError
    from .models.run_list import RunList as RunList
    from .models.run_named_tool_choice import RunNamedToolChoice as RunNamedToolChoice
    from .models.run_status import RunStatus as RunStatus
    from .models.run_step import RunStep as RunStep
    from .models.run_step_delta import RunStepDelta as RunStepDelta
    from .models.run_step_delta_object import RunStepDeltaObject as RunStepDeltaObject
    from .models.run_step_include import RunStepInclude as RunStepInclude
    from .models.run_step_last_error import RunStepLastError as RunStepLastError
    from .models.run_step_list import RunStepList as RunStepList
    from .models.run_step_status import RunStepStatus as RunStepStatus
    from .models.run_tool_choice import RunToolChoice as RunToolChoice
    from .models.run_truncation_strategy import (
        RunTruncationStrategy as RunTruncationStrategy,
    )
    from .models.run_usage import RunUsage as RunUsage
    from .models.static_chunking import (
        StaticChunking as StaticChunking,
        StaticChunkingDict as StaticChunkingDict,
    )
    from .models.static_chunking_strategy import (
        StaticChunkingStrategy as StaticChunkingStrategy,
        StaticChunkingStrategyDict as StaticChunkingStrategyDict,
    )
    from .models.step_details import StepDetails as StepDetails
    from .models.step_details_delta import StepDetailsDelta as StepDetailsDelta
    from .models.submit_tool_outputs_request import (
        SubmitToolOutputsRequest as SubmitToolOutputsRequest,
    )
    from .models.text import Text as Text
    from .models.text_content_block import TextContentBlock as TextContentBlock
    from .models.text_content_part import (
        TextContentPart as TextContentPart,
        TextContentPartDict as TextContentPartDict,
    )
    from .models.text_delta import TextDelta as TextDelta
    from .models.text_delta_block import TextDeltaBlock as TextDeltaBlock
    from .models.thread import Thread as Thread
    from .models.thread_code_interpreter_resources import (
        ThreadCodeInterpreterResources as ThreadCodeInterpreterResources,
    )
    from .models.thread_created_event import ThreadCreatedEvent as ThreadCreatedEvent
    from .models.thread_file_search_resources import (
        ThreadFileSearchResources as ThreadFileSearchResources,
    )
    from .models.thread_message_completed_event import (
        ThreadMessageCompletedEvent as ThreadMessageCompletedEvent,
    )
    from .models.thread_message_created_event import (
        ThreadMessageCreatedEvent as ThreadMessageCreatedEvent,
    )
    from .models.thread_message_delta_event import (
        ThreadMessageDeltaEvent as ThreadMessageDeltaEvent,
    )
    from .models.thread_message_in_progress_event import (
        ThreadMessageInProgressEvent as ThreadMessageInProgressEvent,
    )
    from .models.thread_message_incomplete_event import (
        ThreadMessageIncompleteEvent as ThreadMessageIncompleteEvent,
    )
    from .models.thread_run_cancelled_event import (
        ThreadRunCancelledEvent as ThreadRunCancelledEvent,
    )
    from .models.thread_run_cancelling_event import (
        ThreadRunCancellingEvent as ThreadRunCancellingEvent,
    )
    from .models.thread_run_completed_event import (
        ThreadRunCompletedEvent as ThreadRunCompletedEvent,
    )
    from .models.thread_run_created_event import (
        ThreadRunCreatedEvent as ThreadRunCreatedEvent,
    )
    from .models.thread_run_expired_event import (
        ThreadRunExpiredEvent as ThreadRunExpiredEvent,
    )
    from .models.thread_run_failed_event import (
        ThreadRunFailedEvent as ThreadRunFailedEvent,
    )
    from .models.thread_run_in_progress_event import (
        ThreadRunInProgressEvent as ThreadRunInProgressEvent,
    )
    from .models.thread_run_incomplete_event import (
        ThreadRunIncompleteEvent as ThreadRunIncompleteEvent,
    )
    from .models.thread_run_queued_event import (
        ThreadRunQueuedEvent as ThreadRunQueuedEvent,
    )
    from .models.thread_run_requires_action_event import (
        ThreadRunRequiresActionEvent as ThreadRunRequiresActionEvent,
    )
    from .models.thread_run_step_cancelled_event import (
        ThreadRunStepCancelledEvent as ThreadRunStepCancelledEvent,
    )
    from .models.thread_run_step_completed_event import (
        ThreadRunStepCompletedEvent as ThreadRunStepCompletedEvent,
    )
    from .models.thread_run_step_created_event import (
        ThreadRunStepCreatedEvent as ThreadRunStepCreatedEvent,
    )
    from .models.thread_run_step_delta_event import (
        ThreadRunStepDeltaEvent as ThreadRunStepDeltaEvent,
    )
    from .models.thread_run_step_expired_event import (
        ThreadRunStepExpiredEvent as ThreadRunStepExpiredEvent,
    )
    from .models.thread_run_step_failed_event import (
        ThreadRunStepFailedEvent as ThreadRunStepFailedEvent,
    )
    from .models.thread_run_step_in_progress_event import (
        ThreadRunStepInProgressEvent as ThreadRunStepInProgressEvent,
    )
    from .models.thread_tool_resources import ThreadToolResources as ThreadToolResources
    from .models.tool_call import ToolCall as ToolCall
    from .models.tool_call_delta import ToolCallDelta as ToolCallDelta
    from .models.tool_calls_step_details import (
        ToolCallsStepDetails as ToolCallsStepDetails,
    )
    from .models.tool_calls_step_details_delta import (
        ToolCallsStepDetailsDelta as ToolCallsStepDetailsDelta,
    )
    from .models.tool_choice import (
        ToolChoice as ToolChoice,
        ToolChoiceInput as ToolChoiceInput,
    )
    from .models.tool_choice_function import (
        ToolChoiceFunction as ToolChoiceFunction,
        ToolChoiceFunctionDict as ToolChoiceFunctionDict,
    )
    from .models.tool_choice_mode import ToolChoiceMode as ToolChoiceMode
    from .models.tool_output import (
        ToolOutput as ToolOutput,
        ToolOutputDict as ToolOutputDict,
    )
    from .models.tool_type import ToolType as ToolType
    from .models.truncation_strategy import (
        TruncationStrategy as TruncationStrategy,
        TruncationStrategyDict as TruncationStrategyDict,
    )
    from .models.truncation_type import TruncationType as TruncationType
else:
    from ._runtime.lazy import lazy

    _MODULES = {
        "Accumulated": "._runtime.accumulate",
        "Annotation": ".models.annotation",
        "AnnotationDelta": ".models.annotation_delta",
        "ApiError": "._runtime.errors",
        "AssistantModel": ".models.assistant_model",
        "AssistantStreamEvent": ".models.assistant_stream_event",
        "AssistantTool": ".models.assistant_tool",
        "AssistantToolDict": ".models.assistant_tool",
        "AsyncAccumulated": "._runtime.accumulate",
        "AsyncClient": ".client",
        "AsyncPages": "._runtime.pages",
        "AsyncStream": "._runtime.stream",
        "Attachment": ".models.attachment",
        "AttachmentDict": ".models.attachment",
        "AttachmentTool": ".models.attachment_tool",
        "AttachmentToolDict": ".models.attachment_tool",
        "AuthenticationError": "._runtime.errors",
        "AutoChunkingStrategy": ".models.auto_chunking_strategy",
        "AutoChunkingStrategyDict": ".models.auto_chunking_strategy",
        "BadRequestError": "._runtime.errors",
        "CallOptions": "._runtime.call",
        "ChunkingStrategy": ".models.chunking_strategy",
        "ChunkingStrategyDict": ".models.chunking_strategy",
        "Client": ".client",
        "CodeInterpreterCode": ".models.code_interpreter_code",
        "CodeInterpreterCodeDelta": ".models.code_interpreter_code_delta",
        "CodeInterpreterImage": ".models.code_interpreter_image",
        "CodeInterpreterImageDelta": ".models.code_interpreter_image_delta",
        "CodeInterpreterOutput": ".models.code_interpreter_output",
        "CodeInterpreterOutputDelta": ".models.code_interpreter_output_delta",
        "CodeInterpreterOutputImage": ".models.code_interpreter_output_image",
        "CodeInterpreterOutputImageDelta": ".models.code_interpreter_output_image_delta",
        "CodeInterpreterOutputLogs": ".models.code_interpreter_output_logs",
        "CodeInterpreterOutputLogsDelta": ".models.code_interpreter_output_logs_delta",
        "CodeInterpreterTool": ".models.code_interpreter_tool",
        "CodeInterpreterToolCall": ".models.code_interpreter_tool_call",
        "CodeInterpreterToolCallDelta": ".models.code_interpreter_tool_call_delta",
        "CodeInterpreterToolDict": ".models.code_interpreter_tool",
        "ConflictError": "._runtime.errors",
        "ConnectionError": "._runtime.errors",
        "CreateCodeInterpreterResources": ".models.create_code_interpreter_resources",
        "CreateCodeInterpreterResourcesDict": ".models.create_code_interpreter_resources",
        "CreateMessageRequest": ".models.create_message_request",
        "CreateMessageRequestContent": ".models.create_message_request",
        "CreateMessageRequestContentInput": ".models.create_message_request",
        "CreateMessageRequestDict": ".models.create_message_request",
        "CreateRunFileSearchResources": ".models.create_run_file_search_resources",
        "CreateRunFileSearchResourcesDict": ".models.create_run_file_search_resources",
        "CreateRunRequest": ".models.create_run_request",
        "CreateRunToolResources": ".models.create_run_tool_resources",
        "CreateRunToolResourcesDict": ".models.create_run_tool_resources",
        "CreateThreadAndRunRequest": ".models.create_thread_and_run_request",
        "CreateThreadFileSearchResources": ".models.create_thread_file_search_resources",
        "CreateThreadFileSearchResourcesDict": ".models.create_thread_file_search_resources",
        "CreateThreadRequest": ".models.create_thread_request",
        "CreateThreadRequestDict": ".models.create_thread_request",
        "CreateThreadToolResources": ".models.create_thread_tool_resources",
        "CreateThreadToolResourcesDict": ".models.create_thread_tool_resources",
        "CreateVectorStore": ".models.create_vector_store",
        "CreateVectorStoreDict": ".models.create_vector_store",
        "CredentialsError": "._runtime.errors",
        "DecodeError": "._runtime.errors",
        "Deviation": "._runtime.deviations",
        "DoneEvent": ".models.done_event",
        "ErrorBody": ".models.error_body",
        "ErrorEvent": ".models.error_event",
        "ErrorObject": ".models.error_object",
        "ErrorResponse": ".models.error_response",
        "FileCitation": ".models.file_citation",
        "FileCitationAnnotation": ".models.file_citation_annotation",
        "FileCitationDelta": ".models.file_citation_delta",
        "FileCitationDeltaAnnotation": ".models.file_citation_delta_annotation",
        "FilePath": ".models.file_path",
        "FilePathAnnotation": ".models.file_path_annotation",
        "FilePathDelta": ".models.file_path_delta",
        "FilePathDeltaAnnotation": ".models.file_path_delta_annotation",
        "FileSearchCall": ".models.file_search_call",
        "FileSearchCallRankingOptions": ".models.file_search_call_ranking_options",
        "FileSearchRanker": ".models.file_search_ranker",
        "FileSearchRankingOptions": ".models.file_search_ranking_options",
        "FileSearchRankingOptionsDict": ".models.file_search_ranking_options",
        "FileSearchResult": ".models.file_search_result",
        "FileSearchResultContent": ".models.file_search_result_content",
        "FileSearchSettings": ".models.file_search_settings",
        "FileSearchSettingsDict": ".models.file_search_settings",
        "FileSearchTool": ".models.file_search_tool",
        "FileSearchToolCall": ".models.file_search_tool_call",
        "FileSearchToolCallDelta": ".models.file_search_tool_call_delta",
        "FileSearchToolDict": ".models.file_search_tool",
        "FileSearchToolTypeOnly": ".models.file_search_tool_type_only",
        "FileSearchToolTypeOnlyDict": ".models.file_search_tool_type_only",
        "FunctionCall": ".models.function_call",
        "FunctionCallDelta": ".models.function_call_delta",
        "FunctionDefinition": ".models.function_definition",
        "FunctionDefinitionDict": ".models.function_definition",
        "FunctionParameters": ".models.function_parameters",
        "FunctionParametersInput": ".models.function_parameters",
        "FunctionTool": ".models.function_tool",
        "FunctionToolCall": ".models.function_tool_call",
        "FunctionToolCallDelta": ".models.function_tool_call_delta",
        "FunctionToolDict": ".models.function_tool",
        "GatewayError": ".models.gateway_error",
        "GatewayErrorStatusCode": ".models.gateway_error",
        "GatewayModel": ".models.gateway_model",
        "ImageDetail": ".models.image_detail",
        "ImageFile": ".models.image_file",
        "ImageFileContentBlock": ".models.image_file_content_block",
        "ImageFileContentBlockDict": ".models.image_file_content_block",
        "ImageFileDelta": ".models.image_file_delta",
        "ImageFileDeltaBlock": ".models.image_file_delta_block",
        "ImageFileDict": ".models.image_file",
        "ImageURL": ".models.image_url",
        "ImageURLContentBlock": ".models.image_url_content_block",
        "ImageURLContentBlockDict": ".models.image_url_content_block",
        "ImageURLDelta": ".models.image_url_delta",
        "ImageURLDeltaBlock": ".models.image_url_delta_block",
        "ImageURLDict": ".models.image_url",
        "JSONSchemaFormat": ".models.json_schema_format",
        "JSONSchemaFormatDict": ".models.json_schema_format",
        "Message": ".models.message",
        "MessageAttachment": ".models.message_attachment",
        "MessageContent": ".models.message_content",
        "MessageContent2": ".models.message",
        "MessageContentDelta": ".models.message_content_delta",
        "MessageContentPart": ".models.message_content_part",
        "MessageContentPartDict": ".models.message_content_part",
        "MessageCreation": ".models.message_creation",
        "MessageCreationDelta": ".models.message_creation_delta",
        "MessageCreationStepDetails": ".models.message_creation_step_details",
        "MessageCreationStepDetailsDelta": ".models.message_creation_step_details_delta",
        "MessageDelta": ".models.message_delta",
        "MessageDeltaObject": ".models.message_delta_object",
        "MessageIncompleteDetails": ".models.message_incomplete_details",
        "MessageRole": ".models.message_role",
        "MessageStatus": ".models.message_status",
        "Metadata": ".models.metadata",
        "MetadataInput": ".models.metadata",
        "ModifyRunRequest": ".models.modify_run_request",
        "NamedToolChoice": ".models.named_tool_choice",
        "NamedToolChoiceDict": ".models.named_tool_choice",
        "NotFoundError": "._runtime.errors",
        "OpenAIModel": ".models.open_ai_model",
        "Pages": "._runtime.pages",
        "PagingError": "._runtime.errors",
        "PermissionDeniedError": "._runtime.errors",
        "RateLimitError": "._runtime.errors",
        "RawResponse": "._runtime.messages",
        "ReasoningEffort": ".models.reasoning_effort",
        "RefusalContentBlock": ".models.refusal_content_block",
        "RefusalDeltaBlock": ".models.refusal_delta_block",
        "RequiredAction": ".models.required_action",
        "RequiredActionFunction": ".models.required_action_function",
        "RequiredActionFunctionToolCall": ".models.required_action_function_tool_call",
        "RequiredActionSubmitToolOutputs": ".models.required_action_submit_tool_outputs",
        "ResponseFormat": ".models.response_format",
        "ResponseFormatInput": ".models.response_format",
        "ResponseFormatJSONObject": ".models.response_format_json_object",
        "ResponseFormatJSONObjectDict": ".models.response_format_json_object",
        "ResponseFormatJSONSchema": ".models.response_format_json_schema",
        "ResponseFormatJSONSchemaDict": ".models.response_format_json_schema",
        "ResponseFormatText": ".models.response_format_text",
        "ResponseFormatTextDict": ".models.response_format_text",
        "Retries": "._runtime.retries",
        "Run": ".models.run",
        "RunIncompleteDetails": ".models.run_incomplete_details",
        "RunLastError": ".models.run_last_error",
        "RunList": ".models.run_list",
        "RunNamedToolChoice": ".models.run_named_tool_choice",
        "RunStatus": ".models.run_status",
        "RunStep": ".models.run_step",
        "RunStepDelta": ".models.run_step_delta",
        "RunStepDeltaObject": ".models.run_step_delta_object",
        "RunStepInclude": ".models.run_step_include",
        "RunStepLastError": ".models.run_step_last_error",
        "RunStepList": ".models.run_step_list",
        "RunStepStatus": ".models.run_step_status",
        "RunToolChoice": ".models.run_tool_choice",
        "RunTruncationStrategy": ".models.run_truncation_strategy",
        "RunUsage": ".models.run_usage",
        "ServerError": "._runtime.errors",
        "StaticChunking": ".models.static_chunking",
        "StaticChunkingDict": ".models.static_chunking",
        "StaticChunkingStrategy": ".models.static_chunking_strategy",
        "StaticChunkingStrategyDict": ".models.static_chunking_strategy",
        "StatusError": "._runtime.errors",
        "StepDetails": ".models.step_details",
        "StepDetailsDelta": ".models.step_details_delta",
        "Stream": "._runtime.stream",
        "StreamError": "._runtime.errors",
        "SubmitToolOutputsRequest": ".models.submit_tool_outputs_request",
        "Text": ".models.text",
        "TextContentBlock": ".models.text_content_block",
        "TextContentPart": ".models.text_content_part",
        "TextContentPartDict": ".models.text_content_part",
        "TextDelta": ".models.text_delta",
        "TextDeltaBlock": ".models.text_delta_block",
        "Thread": ".models.thread",
        "ThreadCodeInterpreterResources": ".models.thread_code_interpreter_resources",
        "ThreadCreatedEvent": ".models.thread_created_event",
        "ThreadFileSearchResources": ".models.thread_file_search_resources",
        "ThreadMessageCompletedEvent": ".models.thread_message_completed_event",
        "ThreadMessageCreatedEvent": ".models.thread_message_created_event",
        "ThreadMessageDeltaEvent": ".models.thread_message_delta_event",
        "ThreadMessageInProgressEvent": ".models.thread_message_in_progress_event",
        "ThreadMessageIncompleteEvent": ".models.thread_message_incomplete_event",
        "ThreadRunCancelledEvent": ".models.thread_run_cancelled_event",
        "ThreadRunCancellingEvent": ".models.thread_run_cancelling_event",
        "ThreadRunCompletedEvent": ".models.thread_run_completed_event",
        "ThreadRunCreatedEvent": ".models.thread_run_created_event",
        "ThreadRunExpiredEvent": ".models.thread_run_expired_event",
        "ThreadRunFailedEvent": ".models.thread_run_failed_event",
        "ThreadRunInProgressEvent": ".models.thread_run_in_progress_event",
        "ThreadRunIncompleteEvent": ".models.thread_run_incomplete_event",
        "ThreadRunQueuedEvent": ".models.thread_run_queued_event",
        "ThreadRunRequiresActionEvent": ".models.thread_run_requires_action_event",
        "ThreadRunStepCancelledEvent": ".models.thread_run_step_cancelled_event",
        "ThreadRunStepCompletedEvent": ".models.thread_run_step_completed_event",
        "ThreadRunStepCreatedEvent": ".models.thread_run_step_created_event",
        "ThreadRunStepDeltaEvent": ".models.thread_run_step_delta_event",
        "ThreadRunStepExpiredEvent": ".models.thread_run_step_expired_event",
        "ThreadRunStepFailedEvent": ".models.thread_run_step_failed_event",
        "ThreadRunStepInProgressEvent": ".models.thread_run_step_in_progress_event",
        "ThreadToolResources": ".models.thread_tool_resources",
        "TimeoutError": "._runtime.errors",
        "Tool": "._runtime.tools",
        "ToolCall": ".models.tool_call",
        "ToolCallDelta": ".models.tool_call_delta",
        "ToolCallsStepDetails": ".models.tool_calls_step_details",
        "ToolCallsStepDetailsDelta": ".models.tool_calls_step_details_delta",
        "ToolChoice": ".models.tool_choice",
        "ToolChoiceFunction": ".models.tool_choice_function",
        "ToolChoiceFunctionDict": ".models.tool_choice_function",
        "ToolChoiceInput": ".models.tool_choice",
        "ToolChoiceMode": ".models.tool_choice_mode",
        "ToolOptions": "._runtime.tools",
        "ToolOutput": ".models.tool_output",
        "ToolOutputDict": ".models.tool_output",
        "ToolType": ".models.tool_type",
        "TruncationStrategy": ".models.truncation_strategy",
        "TruncationStrategyDict": ".models.truncation_strategy",
        "TruncationType": ".models.truncation_type",
        "Try": "._runtime.retries",
        "UNSET": "._runtime.unset",
        "Unknown": "._runtime.codec",
        "UnknownEvent": "._runtime.codec",
        "UnprocessableError": "._runtime.errors",
        "Unset": "._runtime.unset",
        "WaitError": "._runtime.errors",
        "WaitOptions": "._runtime.polling",
        "from_json": "._runtime.codec",
        "models": ".models",
        "to_json": "._runtime.codec",
    }
    __all__ = list(_MODULES)
    __getattr__ = lazy(__name__, _MODULES)

    def __dir__() -> list[str]:
        return __all__


__version__ = "1.0.0"
