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
    from .create_assistant_request import (
        CreateAssistantRequest as CreateAssistantRequest,
    )
    from .assistant import Assistant as Assistant
    from .assistant_list import AssistantList as AssistantList
    from .modify_assistant_request import (
        ModifyAssistantRequest as ModifyAssistantRequest,
    )
    from .assistant_deleted import AssistantDeleted as AssistantDeleted
    from .new_thread import NewThread as NewThread
    from .modify_thread_request import ModifyThreadRequest as ModifyThreadRequest
    from .thread_deleted import ThreadDeleted as ThreadDeleted
    from .create_message_request import (
        CreateMessageRequest as CreateMessageRequest,
        CreateMessageRequestContent as CreateMessageRequestContent,
        CreateMessageRequestContentInput as CreateMessageRequestContentInput,
        CreateMessageRequestDict as CreateMessageRequestDict,
    )
    from .message_list import MessageList as MessageList
    from .modify_message_request import ModifyMessageRequest as ModifyMessageRequest
    from .message_deleted import MessageDeleted as MessageDeleted
    from .assistant_model import AssistantModel as AssistantModel
    from .reasoning_effort import ReasoningEffort as ReasoningEffort
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
    from .thread_tool_resources import (
        ThreadToolResources as ThreadToolResources,
        ThreadToolResourcesDict as ThreadToolResourcesDict,
    )
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
    from .create_thread_tool_resources import (
        CreateThreadToolResources as CreateThreadToolResources,
        CreateThreadToolResourcesDict as CreateThreadToolResourcesDict,
    )
    from .message_content_part import (
        MessageContentPart as MessageContentPart,
        MessageContentPartDict as MessageContentPartDict,
    )
    from .attachment import Attachment as Attachment, AttachmentDict as AttachmentDict
    from .open_ai_model import OpenAIModel as OpenAIModel
    from .gateway_model import GatewayModel as GatewayModel
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
        ThreadCodeInterpreterResourcesDict as ThreadCodeInterpreterResourcesDict,
    )
    from .thread_file_search_resources import (
        ThreadFileSearchResources as ThreadFileSearchResources,
        ThreadFileSearchResourcesDict as ThreadFileSearchResourcesDict,
    )
    from .required_action_submit_tool_outputs import (
        RequiredActionSubmitToolOutputs as RequiredActionSubmitToolOutputs,
    )
    from .run_named_tool_choice import RunNamedToolChoice as RunNamedToolChoice
    from .create_code_interpreter_resources import (
        CreateCodeInterpreterResources as CreateCodeInterpreterResources,
        CreateCodeInterpreterResourcesDict as CreateCodeInterpreterResourcesDict,
    )
    from .create_run_file_search_resources import (
        CreateRunFileSearchResources as CreateRunFileSearchResources,
        CreateRunFileSearchResourcesDict as CreateRunFileSearchResourcesDict,
    )
    from .create_thread_file_search_resources import (
        CreateThreadFileSearchResources as CreateThreadFileSearchResources,
        CreateThreadFileSearchResourcesDict as CreateThreadFileSearchResourcesDict,
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

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".run_step_include": "RunStepInclude",
            ".create_run_request": "CreateRunRequest",
            ".assistant_stream_event": "AssistantStreamEvent",
            ".run_step": "RunStep",
            ".message": "Message MessageContent2",
            ".thread": "Thread",
            ".run": "Run",
            ".error_body": "ErrorBody",
            ".run_list": "RunList",
            ".create_thread_and_run_request": "CreateThreadAndRunRequest",
            ".modify_run_request": "ModifyRunRequest",
            ".submit_tool_outputs_request": "SubmitToolOutputsRequest",
            ".run_step_list": "RunStepList",
            ".create_assistant_request": "CreateAssistantRequest",
            ".assistant": "Assistant",
            ".assistant_list": "AssistantList",
            ".modify_assistant_request": "ModifyAssistantRequest",
            ".assistant_deleted": "AssistantDeleted",
            ".new_thread": "NewThread",
            ".modify_thread_request": "ModifyThreadRequest",
            ".thread_deleted": "ThreadDeleted",
            ".create_message_request": "CreateMessageRequest CreateMessageRequestContent CreateMessageRequestContentInput CreateMessageRequestDict",
            ".message_list": "MessageList",
            ".modify_message_request": "ModifyMessageRequest",
            ".message_deleted": "MessageDeleted",
            ".assistant_model": "AssistantModel",
            ".reasoning_effort": "ReasoningEffort",
            ".assistant_tool": "AssistantTool AssistantToolDict",
            ".metadata": "Metadata MetadataInput",
            ".truncation_strategy": "TruncationStrategy TruncationStrategyDict",
            ".tool_choice": "ToolChoice ToolChoiceInput",
            ".response_format": "ResponseFormat ResponseFormatInput",
            ".thread_created_event": "ThreadCreatedEvent",
            ".thread_run_created_event": "ThreadRunCreatedEvent",
            ".thread_run_queued_event": "ThreadRunQueuedEvent",
            ".thread_run_in_progress_event": "ThreadRunInProgressEvent",
            ".thread_run_requires_action_event": "ThreadRunRequiresActionEvent",
            ".thread_run_completed_event": "ThreadRunCompletedEvent",
            ".thread_run_incomplete_event": "ThreadRunIncompleteEvent",
            ".thread_run_failed_event": "ThreadRunFailedEvent",
            ".thread_run_cancelling_event": "ThreadRunCancellingEvent",
            ".thread_run_cancelled_event": "ThreadRunCancelledEvent",
            ".thread_run_expired_event": "ThreadRunExpiredEvent",
            ".thread_run_step_created_event": "ThreadRunStepCreatedEvent",
            ".thread_run_step_in_progress_event": "ThreadRunStepInProgressEvent",
            ".thread_run_step_delta_event": "ThreadRunStepDeltaEvent",
            ".thread_run_step_completed_event": "ThreadRunStepCompletedEvent",
            ".thread_run_step_failed_event": "ThreadRunStepFailedEvent",
            ".thread_run_step_cancelled_event": "ThreadRunStepCancelledEvent",
            ".thread_run_step_expired_event": "ThreadRunStepExpiredEvent",
            ".thread_message_created_event": "ThreadMessageCreatedEvent",
            ".thread_message_in_progress_event": "ThreadMessageInProgressEvent",
            ".thread_message_delta_event": "ThreadMessageDeltaEvent",
            ".thread_message_completed_event": "ThreadMessageCompletedEvent",
            ".thread_message_incomplete_event": "ThreadMessageIncompleteEvent",
            ".error_event": "ErrorEvent",
            ".done_event": "DoneEvent",
            ".run_step_status": "RunStepStatus",
            ".step_details": "StepDetails",
            ".run_step_last_error": "RunStepLastError",
            ".run_usage": "RunUsage",
            ".message_status": "MessageStatus",
            ".message_incomplete_details": "MessageIncompleteDetails",
            ".message_role": "MessageRole",
            ".message_content": "MessageContent",
            ".message_attachment": "MessageAttachment",
            ".thread_tool_resources": "ThreadToolResources ThreadToolResourcesDict",
            ".run_status": "RunStatus",
            ".required_action": "RequiredAction",
            ".run_last_error": "RunLastError",
            ".run_incomplete_details": "RunIncompleteDetails",
            ".run_truncation_strategy": "RunTruncationStrategy",
            ".run_tool_choice": "RunToolChoice",
            ".error_response": "ErrorResponse",
            ".gateway_error": "GatewayError GatewayErrorStatusCode",
            ".create_thread_request": "CreateThreadRequest CreateThreadRequestDict",
            ".create_run_tool_resources": "CreateRunToolResources CreateRunToolResourcesDict",
            ".tool_output": "ToolOutput ToolOutputDict",
            ".create_thread_tool_resources": "CreateThreadToolResources CreateThreadToolResourcesDict",
            ".message_content_part": "MessageContentPart MessageContentPartDict",
            ".attachment": "Attachment AttachmentDict",
            ".open_ai_model": "OpenAIModel",
            ".gateway_model": "GatewayModel",
            ".code_interpreter_tool": "CodeInterpreterTool CodeInterpreterToolDict",
            ".file_search_tool": "FileSearchTool FileSearchToolDict",
            ".function_tool": "FunctionTool FunctionToolDict",
            ".truncation_type": "TruncationType",
            ".tool_choice_mode": "ToolChoiceMode",
            ".named_tool_choice": "NamedToolChoice NamedToolChoiceDict",
            ".response_format_text": "ResponseFormatText ResponseFormatTextDict",
            ".response_format_json_object": "ResponseFormatJSONObject ResponseFormatJSONObjectDict",
            ".response_format_json_schema": "ResponseFormatJSONSchema ResponseFormatJSONSchemaDict",
            ".run_step_delta_object": "RunStepDeltaObject",
            ".message_delta_object": "MessageDeltaObject",
            ".error_object": "ErrorObject",
            ".message_creation_step_details": "MessageCreationStepDetails",
            ".tool_calls_step_details": "ToolCallsStepDetails",
            ".image_file_content_block": "ImageFileContentBlock ImageFileContentBlockDict",
            ".image_url_content_block": "ImageURLContentBlock ImageURLContentBlockDict",
            ".text_content_block": "TextContentBlock",
            ".refusal_content_block": "RefusalContentBlock",
            ".attachment_tool": "AttachmentTool AttachmentToolDict",
            ".thread_code_interpreter_resources": "ThreadCodeInterpreterResources ThreadCodeInterpreterResourcesDict",
            ".thread_file_search_resources": "ThreadFileSearchResources ThreadFileSearchResourcesDict",
            ".required_action_submit_tool_outputs": "RequiredActionSubmitToolOutputs",
            ".run_named_tool_choice": "RunNamedToolChoice",
            ".create_code_interpreter_resources": "CreateCodeInterpreterResources CreateCodeInterpreterResourcesDict",
            ".create_run_file_search_resources": "CreateRunFileSearchResources CreateRunFileSearchResourcesDict",
            ".create_thread_file_search_resources": "CreateThreadFileSearchResources CreateThreadFileSearchResourcesDict",
            ".text_content_part": "TextContentPart TextContentPartDict",
            ".file_search_settings": "FileSearchSettings FileSearchSettingsDict",
            ".function_definition": "FunctionDefinition FunctionDefinitionDict",
            ".tool_type": "ToolType",
            ".tool_choice_function": "ToolChoiceFunction ToolChoiceFunctionDict",
            ".json_schema_format": "JSONSchemaFormat JSONSchemaFormatDict",
            ".run_step_delta": "RunStepDelta",
            ".message_delta": "MessageDelta",
            ".message_creation": "MessageCreation",
            ".tool_call": "ToolCall",
            ".image_file": "ImageFile ImageFileDict",
            ".image_url": "ImageURL ImageURLDict",
            ".text": "Text",
            ".file_search_tool_type_only": "FileSearchToolTypeOnly FileSearchToolTypeOnlyDict",
            ".required_action_function_tool_call": "RequiredActionFunctionToolCall",
            ".create_vector_store": "CreateVectorStore CreateVectorStoreDict",
            ".file_search_ranking_options": "FileSearchRankingOptions FileSearchRankingOptionsDict",
            ".function_parameters": "FunctionParameters FunctionParametersInput",
            ".step_details_delta": "StepDetailsDelta",
            ".message_content_delta": "MessageContentDelta",
            ".code_interpreter_tool_call": "CodeInterpreterToolCall",
            ".file_search_tool_call": "FileSearchToolCall",
            ".function_tool_call": "FunctionToolCall",
            ".image_detail": "ImageDetail",
            ".annotation": "Annotation",
            ".required_action_function": "RequiredActionFunction",
            ".chunking_strategy": "ChunkingStrategy ChunkingStrategyDict",
            ".file_search_ranker": "FileSearchRanker",
            ".message_creation_step_details_delta": "MessageCreationStepDetailsDelta",
            ".tool_calls_step_details_delta": "ToolCallsStepDetailsDelta",
            ".image_file_delta_block": "ImageFileDeltaBlock",
            ".text_delta_block": "TextDeltaBlock",
            ".refusal_delta_block": "RefusalDeltaBlock",
            ".image_url_delta_block": "ImageURLDeltaBlock",
            ".code_interpreter_code": "CodeInterpreterCode",
            ".file_search_call": "FileSearchCall",
            ".function_call": "FunctionCall",
            ".file_citation_annotation": "FileCitationAnnotation",
            ".file_path_annotation": "FilePathAnnotation",
            ".auto_chunking_strategy": "AutoChunkingStrategy AutoChunkingStrategyDict",
            ".static_chunking_strategy": "StaticChunkingStrategy StaticChunkingStrategyDict",
            ".message_creation_delta": "MessageCreationDelta",
            ".tool_call_delta": "ToolCallDelta",
            ".image_file_delta": "ImageFileDelta",
            ".text_delta": "TextDelta",
            ".image_url_delta": "ImageURLDelta",
            ".code_interpreter_output": "CodeInterpreterOutput",
            ".file_search_call_ranking_options": "FileSearchCallRankingOptions",
            ".file_search_result": "FileSearchResult",
            ".file_citation": "FileCitation",
            ".file_path": "FilePath",
            ".static_chunking": "StaticChunking StaticChunkingDict",
            ".code_interpreter_tool_call_delta": "CodeInterpreterToolCallDelta",
            ".file_search_tool_call_delta": "FileSearchToolCallDelta",
            ".function_tool_call_delta": "FunctionToolCallDelta",
            ".annotation_delta": "AnnotationDelta",
            ".code_interpreter_output_logs": "CodeInterpreterOutputLogs",
            ".code_interpreter_output_image": "CodeInterpreterOutputImage",
            ".file_search_result_content": "FileSearchResultContent",
            ".code_interpreter_code_delta": "CodeInterpreterCodeDelta",
            ".function_call_delta": "FunctionCallDelta",
            ".file_citation_delta_annotation": "FileCitationDeltaAnnotation",
            ".file_path_delta_annotation": "FilePathDeltaAnnotation",
            ".code_interpreter_image": "CodeInterpreterImage",
            ".code_interpreter_output_delta": "CodeInterpreterOutputDelta",
            ".file_citation_delta": "FileCitationDelta",
            ".file_path_delta": "FilePathDelta",
            ".code_interpreter_output_logs_delta": "CodeInterpreterOutputLogsDelta",
            ".code_interpreter_output_image_delta": "CodeInterpreterOutputImageDelta",
            ".code_interpreter_image_delta": "CodeInterpreterImageDelta",
        },
    )
