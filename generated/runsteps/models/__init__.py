"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .run_step_include import RunStepInclude as RunStepInclude
    from .create_run_request import CreateRunRequest as CreateRunRequest
    from .assistant_stream_event import AssistantStreamEvent as AssistantStreamEvent
    from .run_step import RunStep as RunStep
    from .message import Message as Message, MessageContent2 as MessageContent2
    from .thread import Thread as Thread
    from .run import Run as Run
    from .error_body import ErrorBody as ErrorBody
    from .run_list import RunList as RunList
    from .create_thread_and_run_request import (
        CreateThreadAndRunRequest as CreateThreadAndRunRequest,
    )
    from .modify_run_request import ModifyRunRequest as ModifyRunRequest
    from .submit_tool_outputs_request import (
        SubmitToolOutputsRequest as SubmitToolOutputsRequest,
    )
    from .run_step_list import RunStepList as RunStepList
    from .assistant_model import AssistantModel as AssistantModel
    from .reasoning_effort import ReasoningEffort as ReasoningEffort
    from .create_message_request import (
        CreateMessageRequest as CreateMessageRequest,
        CreateMessageRequestContent as CreateMessageRequestContent,
        CreateMessageRequestContentInput as CreateMessageRequestContentInput,
        CreateMessageRequestDict as CreateMessageRequestDict,
    )
    from .assistant_tool import (
        AssistantTool as AssistantTool,
        AssistantToolDict as AssistantToolDict,
    )
    from .metadata import Metadata as Metadata, MetadataInput as MetadataInput
    from .truncation_strategy import (
        TruncationStrategy as TruncationStrategy,
        TruncationStrategyDict as TruncationStrategyDict,
    )
    from .tool_choice import (
        ToolChoice as ToolChoice,
        ToolChoiceInput as ToolChoiceInput,
    )
    from .response_format import (
        ResponseFormat as ResponseFormat,
        ResponseFormatInput as ResponseFormatInput,
    )
    from .thread_created_event import ThreadCreatedEvent as ThreadCreatedEvent
    from .thread_run_created_event import ThreadRunCreatedEvent as ThreadRunCreatedEvent
    from .thread_run_queued_event import ThreadRunQueuedEvent as ThreadRunQueuedEvent
    from .thread_run_in_progress_event import (
        ThreadRunInProgressEvent as ThreadRunInProgressEvent,
    )
    from .thread_run_requires_action_event import (
        ThreadRunRequiresActionEvent as ThreadRunRequiresActionEvent,
    )
    from .thread_run_completed_event import (
        ThreadRunCompletedEvent as ThreadRunCompletedEvent,
    )
    from .thread_run_incomplete_event import (
        ThreadRunIncompleteEvent as ThreadRunIncompleteEvent,
    )
    from .thread_run_failed_event import ThreadRunFailedEvent as ThreadRunFailedEvent
    from .thread_run_cancelling_event import (
        ThreadRunCancellingEvent as ThreadRunCancellingEvent,
    )
    from .thread_run_cancelled_event import (
        ThreadRunCancelledEvent as ThreadRunCancelledEvent,
    )
    from .thread_run_expired_event import ThreadRunExpiredEvent as ThreadRunExpiredEvent
    from .thread_run_step_created_event import (
        ThreadRunStepCreatedEvent as ThreadRunStepCreatedEvent,
    )
    from .thread_run_step_in_progress_event import (
        ThreadRunStepInProgressEvent as ThreadRunStepInProgressEvent,
    )
    from .thread_run_step_delta_event import (
        ThreadRunStepDeltaEvent as ThreadRunStepDeltaEvent,
    )
    from .thread_run_step_completed_event import (
        ThreadRunStepCompletedEvent as ThreadRunStepCompletedEvent,
    )
    from .thread_run_step_failed_event import (
        ThreadRunStepFailedEvent as ThreadRunStepFailedEvent,
    )
    from .thread_run_step_cancelled_event import (
        ThreadRunStepCancelledEvent as ThreadRunStepCancelledEvent,
    )
    from .thread_run_step_expired_event import (
        ThreadRunStepExpiredEvent as ThreadRunStepExpiredEvent,
    )
    from .thread_message_created_event import (
        ThreadMessageCreatedEvent as ThreadMessageCreatedEvent,
    )
    from .thread_message_in_progress_event import (
        ThreadMessageInProgressEvent as ThreadMessageInProgressEvent,
    )
    from .thread_message_delta_event import (
        ThreadMessageDeltaEvent as ThreadMessageDeltaEvent,
    )
    from .thread_message_completed_event import (
        ThreadMessageCompletedEvent as ThreadMessageCompletedEvent,
    )
    from .thread_message_incomplete_event import (
        ThreadMessageIncompleteEvent as ThreadMessageIncompleteEvent,
    )
    from .error_event import ErrorEvent as ErrorEvent
    from .done_event import DoneEvent as DoneEvent
    from .run_step_status import RunStepStatus as RunStepStatus
    from .step_details import StepDetails as StepDetails
    from .run_step_last_error import RunStepLastError as RunStepLastError
    from .run_usage import RunUsage as RunUsage
    from .message_status import MessageStatus as MessageStatus
    from .message_incomplete_details import (
        MessageIncompleteDetails as MessageIncompleteDetails,
    )
    from .message_role import MessageRole as MessageRole
    from .message_content import MessageContent as MessageContent
    from .message_attachment import MessageAttachment as MessageAttachment
    from .thread_tool_resources import ThreadToolResources as ThreadToolResources
    from .run_status import RunStatus as RunStatus
    from .required_action import RequiredAction as RequiredAction
    from .run_last_error import RunLastError as RunLastError
    from .run_incomplete_details import RunIncompleteDetails as RunIncompleteDetails
    from .run_truncation_strategy import RunTruncationStrategy as RunTruncationStrategy
    from .run_tool_choice import RunToolChoice as RunToolChoice
    from .error_response import ErrorResponse as ErrorResponse
    from .gateway_error import (
        GatewayError as GatewayError,
        GatewayErrorStatusCode as GatewayErrorStatusCode,
    )
    from .create_thread_request import (
        CreateThreadRequest as CreateThreadRequest,
        CreateThreadRequestDict as CreateThreadRequestDict,
    )
    from .create_run_tool_resources import (
        CreateRunToolResources as CreateRunToolResources,
        CreateRunToolResourcesDict as CreateRunToolResourcesDict,
    )
    from .tool_output import ToolOutput as ToolOutput, ToolOutputDict as ToolOutputDict
    from .open_ai_model import OpenAIModel as OpenAIModel
    from .gateway_model import GatewayModel as GatewayModel
    from .message_content_part import (
        MessageContentPart as MessageContentPart,
        MessageContentPartDict as MessageContentPartDict,
    )
    from .attachment import Attachment as Attachment, AttachmentDict as AttachmentDict
    from .code_interpreter_tool import (
        CodeInterpreterTool as CodeInterpreterTool,
        CodeInterpreterToolDict as CodeInterpreterToolDict,
    )
    from .file_search_tool import (
        FileSearchTool as FileSearchTool,
        FileSearchToolDict as FileSearchToolDict,
    )
    from .function_tool import (
        FunctionTool as FunctionTool,
        FunctionToolDict as FunctionToolDict,
    )
    from .truncation_type import TruncationType as TruncationType
    from .tool_choice_mode import ToolChoiceMode as ToolChoiceMode
    from .named_tool_choice import (
        NamedToolChoice as NamedToolChoice,
        NamedToolChoiceDict as NamedToolChoiceDict,
    )
    from .response_format_text import (
        ResponseFormatText as ResponseFormatText,
        ResponseFormatTextDict as ResponseFormatTextDict,
    )
    from .response_format_json_object import (
        ResponseFormatJSONObject as ResponseFormatJSONObject,
        ResponseFormatJSONObjectDict as ResponseFormatJSONObjectDict,
    )
    from .response_format_json_schema import (
        ResponseFormatJSONSchema as ResponseFormatJSONSchema,
        ResponseFormatJSONSchemaDict as ResponseFormatJSONSchemaDict,
    )
    from .run_step_delta_object import RunStepDeltaObject as RunStepDeltaObject
    from .message_delta_object import MessageDeltaObject as MessageDeltaObject
    from .error_object import ErrorObject as ErrorObject
    from .message_creation_step_details import (
        MessageCreationStepDetails as MessageCreationStepDetails,
    )
    from .tool_calls_step_details import ToolCallsStepDetails as ToolCallsStepDetails
    from .image_file_content_block import (
        ImageFileContentBlock as ImageFileContentBlock,
        ImageFileContentBlockDict as ImageFileContentBlockDict,
    )
    from .image_url_content_block import (
        ImageURLContentBlock as ImageURLContentBlock,
        ImageURLContentBlockDict as ImageURLContentBlockDict,
    )
    from .text_content_block import TextContentBlock as TextContentBlock
    from .refusal_content_block import RefusalContentBlock as RefusalContentBlock
    from .attachment_tool import (
        AttachmentTool as AttachmentTool,
        AttachmentToolDict as AttachmentToolDict,
    )
    from .thread_code_interpreter_resources import (
        ThreadCodeInterpreterResources as ThreadCodeInterpreterResources,
    )
    from .thread_file_search_resources import (
        ThreadFileSearchResources as ThreadFileSearchResources,
    )
    from .required_action_submit_tool_outputs import (
        RequiredActionSubmitToolOutputs as RequiredActionSubmitToolOutputs,
    )
    from .run_named_tool_choice import RunNamedToolChoice as RunNamedToolChoice
    from .create_thread_tool_resources import (
        CreateThreadToolResources as CreateThreadToolResources,
        CreateThreadToolResourcesDict as CreateThreadToolResourcesDict,
    )
    from .create_code_interpreter_resources import (
        CreateCodeInterpreterResources as CreateCodeInterpreterResources,
        CreateCodeInterpreterResourcesDict as CreateCodeInterpreterResourcesDict,
    )
    from .create_run_file_search_resources import (
        CreateRunFileSearchResources as CreateRunFileSearchResources,
        CreateRunFileSearchResourcesDict as CreateRunFileSearchResourcesDict,
    )
    from .text_content_part import (
        TextContentPart as TextContentPart,
        TextContentPartDict as TextContentPartDict,
    )
    from .file_search_settings import (
        FileSearchSettings as FileSearchSettings,
        FileSearchSettingsDict as FileSearchSettingsDict,
    )
    from .function_definition import (
        FunctionDefinition as FunctionDefinition,
        FunctionDefinitionDict as FunctionDefinitionDict,
    )
    from .tool_type import ToolType as ToolType
    from .tool_choice_function import (
        ToolChoiceFunction as ToolChoiceFunction,
        ToolChoiceFunctionDict as ToolChoiceFunctionDict,
    )
    from .json_schema_format import (
        JSONSchemaFormat as JSONSchemaFormat,
        JSONSchemaFormatDict as JSONSchemaFormatDict,
    )
    from .run_step_delta import RunStepDelta as RunStepDelta
    from .message_delta import MessageDelta as MessageDelta
    from .message_creation import MessageCreation as MessageCreation
    from .tool_call import ToolCall as ToolCall
    from .image_file import ImageFile as ImageFile, ImageFileDict as ImageFileDict
    from .image_url import ImageURL as ImageURL, ImageURLDict as ImageURLDict
    from .text import Text as Text
    from .file_search_tool_type_only import (
        FileSearchToolTypeOnly as FileSearchToolTypeOnly,
        FileSearchToolTypeOnlyDict as FileSearchToolTypeOnlyDict,
    )
    from .required_action_function_tool_call import (
        RequiredActionFunctionToolCall as RequiredActionFunctionToolCall,
    )
    from .create_thread_file_search_resources import (
        CreateThreadFileSearchResources as CreateThreadFileSearchResources,
        CreateThreadFileSearchResourcesDict as CreateThreadFileSearchResourcesDict,
    )
    from .create_vector_store import (
        CreateVectorStore as CreateVectorStore,
        CreateVectorStoreDict as CreateVectorStoreDict,
    )
    from .file_search_ranking_options import (
        FileSearchRankingOptions as FileSearchRankingOptions,
        FileSearchRankingOptionsDict as FileSearchRankingOptionsDict,
    )
    from .function_parameters import (
        FunctionParameters as FunctionParameters,
        FunctionParametersInput as FunctionParametersInput,
    )
    from .step_details_delta import StepDetailsDelta as StepDetailsDelta
    from .message_content_delta import MessageContentDelta as MessageContentDelta
    from .code_interpreter_tool_call import (
        CodeInterpreterToolCall as CodeInterpreterToolCall,
    )
    from .file_search_tool_call import FileSearchToolCall as FileSearchToolCall
    from .function_tool_call import FunctionToolCall as FunctionToolCall
    from .image_detail import ImageDetail as ImageDetail
    from .annotation import Annotation as Annotation
    from .required_action_function import (
        RequiredActionFunction as RequiredActionFunction,
    )
    from .chunking_strategy import (
        ChunkingStrategy as ChunkingStrategy,
        ChunkingStrategyDict as ChunkingStrategyDict,
    )
    from .file_search_ranker import FileSearchRanker as FileSearchRanker
    from .message_creation_step_details_delta import (
        MessageCreationStepDetailsDelta as MessageCreationStepDetailsDelta,
    )
    from .tool_calls_step_details_delta import (
        ToolCallsStepDetailsDelta as ToolCallsStepDetailsDelta,
    )
    from .image_file_delta_block import ImageFileDeltaBlock as ImageFileDeltaBlock
    from .text_delta_block import TextDeltaBlock as TextDeltaBlock
    from .refusal_delta_block import RefusalDeltaBlock as RefusalDeltaBlock
    from .image_url_delta_block import ImageURLDeltaBlock as ImageURLDeltaBlock
    from .code_interpreter_code import CodeInterpreterCode as CodeInterpreterCode
    from .file_search_call import FileSearchCall as FileSearchCall
    from .function_call import FunctionCall as FunctionCall
    from .file_citation_annotation import (
        FileCitationAnnotation as FileCitationAnnotation,
    )
    from .file_path_annotation import FilePathAnnotation as FilePathAnnotation
    from .auto_chunking_strategy import (
        AutoChunkingStrategy as AutoChunkingStrategy,
        AutoChunkingStrategyDict as AutoChunkingStrategyDict,
    )
    from .static_chunking_strategy import (
        StaticChunkingStrategy as StaticChunkingStrategy,
        StaticChunkingStrategyDict as StaticChunkingStrategyDict,
    )
    from .message_creation_delta import MessageCreationDelta as MessageCreationDelta
    from .tool_call_delta import ToolCallDelta as ToolCallDelta
    from .image_file_delta import ImageFileDelta as ImageFileDelta
    from .text_delta import TextDelta as TextDelta
    from .image_url_delta import ImageURLDelta as ImageURLDelta
    from .code_interpreter_output import CodeInterpreterOutput as CodeInterpreterOutput
    from .file_search_call_ranking_options import (
        FileSearchCallRankingOptions as FileSearchCallRankingOptions,
    )
    from .file_search_result import FileSearchResult as FileSearchResult
    from .file_citation import FileCitation as FileCitation
    from .file_path import FilePath as FilePath
    from .static_chunking import (
        StaticChunking as StaticChunking,
        StaticChunkingDict as StaticChunkingDict,
    )
    from .code_interpreter_tool_call_delta import (
        CodeInterpreterToolCallDelta as CodeInterpreterToolCallDelta,
    )
    from .file_search_tool_call_delta import (
        FileSearchToolCallDelta as FileSearchToolCallDelta,
    )
    from .function_tool_call_delta import FunctionToolCallDelta as FunctionToolCallDelta
    from .annotation_delta import AnnotationDelta as AnnotationDelta
    from .code_interpreter_output_logs import (
        CodeInterpreterOutputLogs as CodeInterpreterOutputLogs,
    )
    from .code_interpreter_output_image import (
        CodeInterpreterOutputImage as CodeInterpreterOutputImage,
    )
    from .file_search_result_content import (
        FileSearchResultContent as FileSearchResultContent,
    )
    from .code_interpreter_code_delta import (
        CodeInterpreterCodeDelta as CodeInterpreterCodeDelta,
    )
    from .function_call_delta import FunctionCallDelta as FunctionCallDelta
    from .file_citation_delta_annotation import (
        FileCitationDeltaAnnotation as FileCitationDeltaAnnotation,
    )
    from .file_path_delta_annotation import (
        FilePathDeltaAnnotation as FilePathDeltaAnnotation,
    )
    from .code_interpreter_image import CodeInterpreterImage as CodeInterpreterImage
    from .code_interpreter_output_delta import (
        CodeInterpreterOutputDelta as CodeInterpreterOutputDelta,
    )
    from .file_citation_delta import FileCitationDelta as FileCitationDelta
    from .file_path_delta import FilePathDelta as FilePathDelta
    from .code_interpreter_output_logs_delta import (
        CodeInterpreterOutputLogsDelta as CodeInterpreterOutputLogsDelta,
    )
    from .code_interpreter_output_image_delta import (
        CodeInterpreterOutputImageDelta as CodeInterpreterOutputImageDelta,
    )
    from .code_interpreter_image_delta import (
        CodeInterpreterImageDelta as CodeInterpreterImageDelta,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__ = lazy(
        __name__,
        {
            "RunStepInclude": ".run_step_include",
            "CreateRunRequest": ".create_run_request",
            "AssistantStreamEvent": ".assistant_stream_event",
            "RunStep": ".run_step",
            "Message": ".message",
            "MessageContent2": ".message",
            "Thread": ".thread",
            "Run": ".run",
            "ErrorBody": ".error_body",
            "RunList": ".run_list",
            "CreateThreadAndRunRequest": ".create_thread_and_run_request",
            "ModifyRunRequest": ".modify_run_request",
            "SubmitToolOutputsRequest": ".submit_tool_outputs_request",
            "RunStepList": ".run_step_list",
            "AssistantModel": ".assistant_model",
            "ReasoningEffort": ".reasoning_effort",
            "CreateMessageRequest": ".create_message_request",
            "CreateMessageRequestContent": ".create_message_request",
            "CreateMessageRequestContentInput": ".create_message_request",
            "CreateMessageRequestDict": ".create_message_request",
            "AssistantTool": ".assistant_tool",
            "AssistantToolDict": ".assistant_tool",
            "Metadata": ".metadata",
            "MetadataInput": ".metadata",
            "TruncationStrategy": ".truncation_strategy",
            "TruncationStrategyDict": ".truncation_strategy",
            "ToolChoice": ".tool_choice",
            "ToolChoiceInput": ".tool_choice",
            "ResponseFormat": ".response_format",
            "ResponseFormatInput": ".response_format",
            "ThreadCreatedEvent": ".thread_created_event",
            "ThreadRunCreatedEvent": ".thread_run_created_event",
            "ThreadRunQueuedEvent": ".thread_run_queued_event",
            "ThreadRunInProgressEvent": ".thread_run_in_progress_event",
            "ThreadRunRequiresActionEvent": ".thread_run_requires_action_event",
            "ThreadRunCompletedEvent": ".thread_run_completed_event",
            "ThreadRunIncompleteEvent": ".thread_run_incomplete_event",
            "ThreadRunFailedEvent": ".thread_run_failed_event",
            "ThreadRunCancellingEvent": ".thread_run_cancelling_event",
            "ThreadRunCancelledEvent": ".thread_run_cancelled_event",
            "ThreadRunExpiredEvent": ".thread_run_expired_event",
            "ThreadRunStepCreatedEvent": ".thread_run_step_created_event",
            "ThreadRunStepInProgressEvent": ".thread_run_step_in_progress_event",
            "ThreadRunStepDeltaEvent": ".thread_run_step_delta_event",
            "ThreadRunStepCompletedEvent": ".thread_run_step_completed_event",
            "ThreadRunStepFailedEvent": ".thread_run_step_failed_event",
            "ThreadRunStepCancelledEvent": ".thread_run_step_cancelled_event",
            "ThreadRunStepExpiredEvent": ".thread_run_step_expired_event",
            "ThreadMessageCreatedEvent": ".thread_message_created_event",
            "ThreadMessageInProgressEvent": ".thread_message_in_progress_event",
            "ThreadMessageDeltaEvent": ".thread_message_delta_event",
            "ThreadMessageCompletedEvent": ".thread_message_completed_event",
            "ThreadMessageIncompleteEvent": ".thread_message_incomplete_event",
            "ErrorEvent": ".error_event",
            "DoneEvent": ".done_event",
            "RunStepStatus": ".run_step_status",
            "StepDetails": ".step_details",
            "RunStepLastError": ".run_step_last_error",
            "RunUsage": ".run_usage",
            "MessageStatus": ".message_status",
            "MessageIncompleteDetails": ".message_incomplete_details",
            "MessageRole": ".message_role",
            "MessageContent": ".message_content",
            "MessageAttachment": ".message_attachment",
            "ThreadToolResources": ".thread_tool_resources",
            "RunStatus": ".run_status",
            "RequiredAction": ".required_action",
            "RunLastError": ".run_last_error",
            "RunIncompleteDetails": ".run_incomplete_details",
            "RunTruncationStrategy": ".run_truncation_strategy",
            "RunToolChoice": ".run_tool_choice",
            "ErrorResponse": ".error_response",
            "GatewayError": ".gateway_error",
            "GatewayErrorStatusCode": ".gateway_error",
            "CreateThreadRequest": ".create_thread_request",
            "CreateThreadRequestDict": ".create_thread_request",
            "CreateRunToolResources": ".create_run_tool_resources",
            "CreateRunToolResourcesDict": ".create_run_tool_resources",
            "ToolOutput": ".tool_output",
            "ToolOutputDict": ".tool_output",
            "OpenAIModel": ".open_ai_model",
            "GatewayModel": ".gateway_model",
            "MessageContentPart": ".message_content_part",
            "MessageContentPartDict": ".message_content_part",
            "Attachment": ".attachment",
            "AttachmentDict": ".attachment",
            "CodeInterpreterTool": ".code_interpreter_tool",
            "CodeInterpreterToolDict": ".code_interpreter_tool",
            "FileSearchTool": ".file_search_tool",
            "FileSearchToolDict": ".file_search_tool",
            "FunctionTool": ".function_tool",
            "FunctionToolDict": ".function_tool",
            "TruncationType": ".truncation_type",
            "ToolChoiceMode": ".tool_choice_mode",
            "NamedToolChoice": ".named_tool_choice",
            "NamedToolChoiceDict": ".named_tool_choice",
            "ResponseFormatText": ".response_format_text",
            "ResponseFormatTextDict": ".response_format_text",
            "ResponseFormatJSONObject": ".response_format_json_object",
            "ResponseFormatJSONObjectDict": ".response_format_json_object",
            "ResponseFormatJSONSchema": ".response_format_json_schema",
            "ResponseFormatJSONSchemaDict": ".response_format_json_schema",
            "RunStepDeltaObject": ".run_step_delta_object",
            "MessageDeltaObject": ".message_delta_object",
            "ErrorObject": ".error_object",
            "MessageCreationStepDetails": ".message_creation_step_details",
            "ToolCallsStepDetails": ".tool_calls_step_details",
            "ImageFileContentBlock": ".image_file_content_block",
            "ImageFileContentBlockDict": ".image_file_content_block",
            "ImageURLContentBlock": ".image_url_content_block",
            "ImageURLContentBlockDict": ".image_url_content_block",
            "TextContentBlock": ".text_content_block",
            "RefusalContentBlock": ".refusal_content_block",
            "AttachmentTool": ".attachment_tool",
            "AttachmentToolDict": ".attachment_tool",
            "ThreadCodeInterpreterResources": ".thread_code_interpreter_resources",
            "ThreadFileSearchResources": ".thread_file_search_resources",
            "RequiredActionSubmitToolOutputs": ".required_action_submit_tool_outputs",
            "RunNamedToolChoice": ".run_named_tool_choice",
            "CreateThreadToolResources": ".create_thread_tool_resources",
            "CreateThreadToolResourcesDict": ".create_thread_tool_resources",
            "CreateCodeInterpreterResources": ".create_code_interpreter_resources",
            "CreateCodeInterpreterResourcesDict": ".create_code_interpreter_resources",
            "CreateRunFileSearchResources": ".create_run_file_search_resources",
            "CreateRunFileSearchResourcesDict": ".create_run_file_search_resources",
            "TextContentPart": ".text_content_part",
            "TextContentPartDict": ".text_content_part",
            "FileSearchSettings": ".file_search_settings",
            "FileSearchSettingsDict": ".file_search_settings",
            "FunctionDefinition": ".function_definition",
            "FunctionDefinitionDict": ".function_definition",
            "ToolType": ".tool_type",
            "ToolChoiceFunction": ".tool_choice_function",
            "ToolChoiceFunctionDict": ".tool_choice_function",
            "JSONSchemaFormat": ".json_schema_format",
            "JSONSchemaFormatDict": ".json_schema_format",
            "RunStepDelta": ".run_step_delta",
            "MessageDelta": ".message_delta",
            "MessageCreation": ".message_creation",
            "ToolCall": ".tool_call",
            "ImageFile": ".image_file",
            "ImageFileDict": ".image_file",
            "ImageURL": ".image_url",
            "ImageURLDict": ".image_url",
            "Text": ".text",
            "FileSearchToolTypeOnly": ".file_search_tool_type_only",
            "FileSearchToolTypeOnlyDict": ".file_search_tool_type_only",
            "RequiredActionFunctionToolCall": ".required_action_function_tool_call",
            "CreateThreadFileSearchResources": ".create_thread_file_search_resources",
            "CreateThreadFileSearchResourcesDict": ".create_thread_file_search_resources",
            "CreateVectorStore": ".create_vector_store",
            "CreateVectorStoreDict": ".create_vector_store",
            "FileSearchRankingOptions": ".file_search_ranking_options",
            "FileSearchRankingOptionsDict": ".file_search_ranking_options",
            "FunctionParameters": ".function_parameters",
            "FunctionParametersInput": ".function_parameters",
            "StepDetailsDelta": ".step_details_delta",
            "MessageContentDelta": ".message_content_delta",
            "CodeInterpreterToolCall": ".code_interpreter_tool_call",
            "FileSearchToolCall": ".file_search_tool_call",
            "FunctionToolCall": ".function_tool_call",
            "ImageDetail": ".image_detail",
            "Annotation": ".annotation",
            "RequiredActionFunction": ".required_action_function",
            "ChunkingStrategy": ".chunking_strategy",
            "ChunkingStrategyDict": ".chunking_strategy",
            "FileSearchRanker": ".file_search_ranker",
            "MessageCreationStepDetailsDelta": ".message_creation_step_details_delta",
            "ToolCallsStepDetailsDelta": ".tool_calls_step_details_delta",
            "ImageFileDeltaBlock": ".image_file_delta_block",
            "TextDeltaBlock": ".text_delta_block",
            "RefusalDeltaBlock": ".refusal_delta_block",
            "ImageURLDeltaBlock": ".image_url_delta_block",
            "CodeInterpreterCode": ".code_interpreter_code",
            "FileSearchCall": ".file_search_call",
            "FunctionCall": ".function_call",
            "FileCitationAnnotation": ".file_citation_annotation",
            "FilePathAnnotation": ".file_path_annotation",
            "AutoChunkingStrategy": ".auto_chunking_strategy",
            "AutoChunkingStrategyDict": ".auto_chunking_strategy",
            "StaticChunkingStrategy": ".static_chunking_strategy",
            "StaticChunkingStrategyDict": ".static_chunking_strategy",
            "MessageCreationDelta": ".message_creation_delta",
            "ToolCallDelta": ".tool_call_delta",
            "ImageFileDelta": ".image_file_delta",
            "TextDelta": ".text_delta",
            "ImageURLDelta": ".image_url_delta",
            "CodeInterpreterOutput": ".code_interpreter_output",
            "FileSearchCallRankingOptions": ".file_search_call_ranking_options",
            "FileSearchResult": ".file_search_result",
            "FileCitation": ".file_citation",
            "FilePath": ".file_path",
            "StaticChunking": ".static_chunking",
            "StaticChunkingDict": ".static_chunking",
            "CodeInterpreterToolCallDelta": ".code_interpreter_tool_call_delta",
            "FileSearchToolCallDelta": ".file_search_tool_call_delta",
            "FunctionToolCallDelta": ".function_tool_call_delta",
            "AnnotationDelta": ".annotation_delta",
            "CodeInterpreterOutputLogs": ".code_interpreter_output_logs",
            "CodeInterpreterOutputImage": ".code_interpreter_output_image",
            "FileSearchResultContent": ".file_search_result_content",
            "CodeInterpreterCodeDelta": ".code_interpreter_code_delta",
            "FunctionCallDelta": ".function_call_delta",
            "FileCitationDeltaAnnotation": ".file_citation_delta_annotation",
            "FilePathDeltaAnnotation": ".file_path_delta_annotation",
            "CodeInterpreterImage": ".code_interpreter_image",
            "CodeInterpreterOutputDelta": ".code_interpreter_output_delta",
            "FileCitationDelta": ".file_citation_delta",
            "FilePathDelta": ".file_path_delta",
            "CodeInterpreterOutputLogsDelta": ".code_interpreter_output_logs_delta",
            "CodeInterpreterOutputImageDelta": ".code_interpreter_output_image_delta",
            "CodeInterpreterImageDelta": ".code_interpreter_image_delta",
        },
    )
