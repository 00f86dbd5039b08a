"""From JSON to models and back; each module is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import run_step_include as run_step_include
    from . import create_run_request as create_run_request
    from . import assistant_stream_event as assistant_stream_event
    from . import run_step as run_step
    from . import message as message
    from . import thread as thread
    from . import run as run
    from . import error_body as error_body
    from . import run_list as run_list
    from . import create_thread_and_run_request as create_thread_and_run_request
    from . import modify_run_request as modify_run_request
    from . import submit_tool_outputs_request as submit_tool_outputs_request
    from . import run_step_list as run_step_list
    from . import assistant_model as assistant_model
    from . import reasoning_effort as reasoning_effort
    from . import create_message_request as create_message_request
    from . import assistant_tool as assistant_tool
    from . import metadata as metadata
    from . import truncation_strategy as truncation_strategy
    from . import tool_choice as tool_choice
    from . import response_format as response_format
    from . import thread_created_event as thread_created_event
    from . import thread_run_created_event as thread_run_created_event
    from . import thread_run_queued_event as thread_run_queued_event
    from . import thread_run_in_progress_event as thread_run_in_progress_event
    from . import thread_run_requires_action_event as thread_run_requires_action_event
    from . import thread_run_completed_event as thread_run_completed_event
    from . import thread_run_incomplete_event as thread_run_incomplete_event
    from . import thread_run_failed_event as thread_run_failed_event
    from . import thread_run_cancelling_event as thread_run_cancelling_event
    from . import thread_run_cancelled_event as thread_run_cancelled_event
    from . import thread_run_expired_event as thread_run_expired_event
    from . import thread_run_step_created_event as thread_run_step_created_event
    from . import thread_run_step_in_progress_event as thread_run_step_in_progress_event
    from . import thread_run_step_delta_event as thread_run_step_delta_event
    from . import thread_run_step_completed_event as thread_run_step_completed_event
    from . import thread_run_step_failed_event as thread_run_step_failed_event
    from . import thread_run_step_cancelled_event as thread_run_step_cancelled_event
    from . import thread_run_step_expired_event as thread_run_step_expired_event
    from . import thread_message_created_event as thread_message_created_event
    from . import thread_message_in_progress_event as thread_message_in_progress_event
    from . import thread_message_delta_event as thread_message_delta_event
    from . import thread_message_completed_event as thread_message_completed_event
    from . import thread_message_incomplete_event as thread_message_incomplete_event
    from . import error_event as error_event
    from . import done_event as done_event
    from . import run_step_status as run_step_status
    from . import step_details as step_details
    from . import run_step_last_error as run_step_last_error
    from . import run_usage as run_usage
    from . import message_status as message_status
    from . import message_incomplete_details as message_incomplete_details
    from . import message_role as message_role
    from . import message_content as message_content
    from . import message_attachment as message_attachment
    from . import thread_tool_resources as thread_tool_resources
    from . import run_status as run_status
    from . import required_action as required_action
    from . import run_last_error as run_last_error
    from . import run_incomplete_details as run_incomplete_details
    from . import run_truncation_strategy as run_truncation_strategy
    from . import run_tool_choice as run_tool_choice
    from . import error_response as error_response
    from . import gateway_error as gateway_error
    from . import create_thread_request as create_thread_request
    from . import create_run_tool_resources as create_run_tool_resources
    from . import tool_output as tool_output
    from . import open_ai_model as open_ai_model
    from . import gateway_model as gateway_model
    from . import message_content_part as message_content_part
    from . import attachment as attachment
    from . import code_interpreter_tool as code_interpreter_tool
    from . import file_search_tool as file_search_tool
    from . import function_tool as function_tool
    from . import truncation_type as truncation_type
    from . import tool_choice_mode as tool_choice_mode
    from . import named_tool_choice as named_tool_choice
    from . import response_format_text as response_format_text
    from . import response_format_json_object as response_format_json_object
    from . import response_format_json_schema as response_format_json_schema
    from . import run_step_delta_object as run_step_delta_object
    from . import message_delta_object as message_delta_object
    from . import error_object as error_object
    from . import message_creation_step_details as message_creation_step_details
    from . import tool_calls_step_details as tool_calls_step_details
    from . import image_file_content_block as image_file_content_block
    from . import image_url_content_block as image_url_content_block
    from . import text_content_block as text_content_block
    from . import refusal_content_block as refusal_content_block
    from . import attachment_tool as attachment_tool
    from . import thread_code_interpreter_resources as thread_code_interpreter_resources
    from . import thread_file_search_resources as thread_file_search_resources
    from . import (
        required_action_submit_tool_outputs as required_action_submit_tool_outputs,
    )
    from . import run_named_tool_choice as run_named_tool_choice
    from . import create_thread_tool_resources as create_thread_tool_resources
    from . import create_code_interpreter_resources as create_code_interpreter_resources
    from . import create_run_file_search_resources as create_run_file_search_resources
    from . import text_content_part as text_content_part
    from . import file_search_settings as file_search_settings
    from . import function_definition as function_definition
    from . import tool_type as tool_type
    from . import tool_choice_function as tool_choice_function
    from . import json_schema_format as json_schema_format
    from . import run_step_delta as run_step_delta
    from . import message_delta as message_delta
    from . import message_creation as message_creation
    from . import tool_call as tool_call
    from . import image_file as image_file
    from . import image_url as image_url
    from . import text as text
    from . import file_search_tool_type_only as file_search_tool_type_only
    from . import (
        required_action_function_tool_call as required_action_function_tool_call,
    )
    from . import (
        create_thread_file_search_resources as create_thread_file_search_resources,
    )
    from . import create_vector_store as create_vector_store
    from . import file_search_ranking_options as file_search_ranking_options
    from . import function_parameters as function_parameters
    from . import step_details_delta as step_details_delta
    from . import message_content_delta as message_content_delta
    from . import code_interpreter_tool_call as code_interpreter_tool_call
    from . import file_search_tool_call as file_search_tool_call
    from . import function_tool_call as function_tool_call
    from . import image_detail as image_detail
    from . import annotation as annotation
    from . import required_action_function as required_action_function
    from . import chunking_strategy as chunking_strategy
    from . import file_search_ranker as file_search_ranker
    from . import (
        message_creation_step_details_delta as message_creation_step_details_delta,
    )
    from . import tool_calls_step_details_delta as tool_calls_step_details_delta
    from . import image_file_delta_block as image_file_delta_block
    from . import text_delta_block as text_delta_block
    from . import refusal_delta_block as refusal_delta_block
    from . import image_url_delta_block as image_url_delta_block
    from . import code_interpreter_code as code_interpreter_code
    from . import file_search_call as file_search_call
    from . import function_call as function_call
    from . import file_citation_annotation as file_citation_annotation
    from . import file_path_annotation as file_path_annotation
    from . import auto_chunking_strategy as auto_chunking_strategy
    from . import static_chunking_strategy as static_chunking_strategy
    from . import message_creation_delta as message_creation_delta
    from . import tool_call_delta as tool_call_delta
    from . import image_file_delta as image_file_delta
    from . import text_delta as text_delta
    from . import image_url_delta as image_url_delta
    from . import code_interpreter_output as code_interpreter_output
    from . import file_search_call_ranking_options as file_search_call_ranking_options
    from . import file_search_result as file_search_result
    from . import file_citation as file_citation
    from . import file_path as file_path
    from . import static_chunking as static_chunking
    from . import code_interpreter_tool_call_delta as code_interpreter_tool_call_delta
    from . import file_search_tool_call_delta as file_search_tool_call_delta
    from . import function_tool_call_delta as function_tool_call_delta
    from . import annotation_delta as annotation_delta
    from . import code_interpreter_output_logs as code_interpreter_output_logs
    from . import code_interpreter_output_image as code_interpreter_output_image
    from . import file_search_result_content as file_search_result_content
    from . import code_interpreter_code_delta as code_interpreter_code_delta
    from . import function_call_delta as function_call_delta
    from . import file_citation_delta_annotation as file_citation_delta_annotation
    from . import file_path_delta_annotation as file_path_delta_annotation
    from . import code_interpreter_image as code_interpreter_image
    from . import code_interpreter_output_delta as code_interpreter_output_delta
    from . import file_citation_delta as file_citation_delta
    from . import file_path_delta as file_path_delta
    from . import (
        code_interpreter_output_logs_delta as code_interpreter_output_logs_delta,
    )
    from . import (
        code_interpreter_output_image_delta as code_interpreter_output_image_delta,
    )
    from . import code_interpreter_image_delta as code_interpreter_image_delta
else:
    from .._runtime.lazy import lazy

    __getattr__ = lazy(
        __name__,
        {
            "run_step_include": ".run_step_include",
            "create_run_request": ".create_run_request",
            "assistant_stream_event": ".assistant_stream_event",
            "run_step": ".run_step",
            "message": ".message",
            "thread": ".thread",
            "run": ".run",
            "error_body": ".error_body",
            "run_list": ".run_list",
            "create_thread_and_run_request": ".create_thread_and_run_request",
            "modify_run_request": ".modify_run_request",
            "submit_tool_outputs_request": ".submit_tool_outputs_request",
            "run_step_list": ".run_step_list",
            "assistant_model": ".assistant_model",
            "reasoning_effort": ".reasoning_effort",
            "create_message_request": ".create_message_request",
            "assistant_tool": ".assistant_tool",
            "metadata": ".metadata",
            "truncation_strategy": ".truncation_strategy",
            "tool_choice": ".tool_choice",
            "response_format": ".response_format",
            "thread_created_event": ".thread_created_event",
            "thread_run_created_event": ".thread_run_created_event",
            "thread_run_queued_event": ".thread_run_queued_event",
            "thread_run_in_progress_event": ".thread_run_in_progress_event",
            "thread_run_requires_action_event": ".thread_run_requires_action_event",
            "thread_run_completed_event": ".thread_run_completed_event",
            "thread_run_incomplete_event": ".thread_run_incomplete_event",
            "thread_run_failed_event": ".thread_run_failed_event",
            "thread_run_cancelling_event": ".thread_run_cancelling_event",
            "thread_run_cancelled_event": ".thread_run_cancelled_event",
            "thread_run_expired_event": ".thread_run_expired_event",
            "thread_run_step_created_event": ".thread_run_step_created_event",
            "thread_run_step_in_progress_event": ".thread_run_step_in_progress_event",
            "thread_run_step_delta_event": ".thread_run_step_delta_event",
            "thread_run_step_completed_event": ".thread_run_step_completed_event",
            "thread_run_step_failed_event": ".thread_run_step_failed_event",
            "thread_run_step_cancelled_event": ".thread_run_step_cancelled_event",
            "thread_run_step_expired_event": ".thread_run_step_expired_event",
            "thread_message_created_event": ".thread_message_created_event",
            "thread_message_in_progress_event": ".thread_message_in_progress_event",
            "thread_message_delta_event": ".thread_message_delta_event",
            "thread_message_completed_event": ".thread_message_completed_event",
            "thread_message_incomplete_event": ".thread_message_incomplete_event",
            "error_event": ".error_event",
            "done_event": ".done_event",
            "run_step_status": ".run_step_status",
            "step_details": ".step_details",
            "run_step_last_error": ".run_step_last_error",
            "run_usage": ".run_usage",
            "message_status": ".message_status",
            "message_incomplete_details": ".message_incomplete_details",
            "message_role": ".message_role",
            "message_content": ".message_content",
            "message_attachment": ".message_attachment",
            "thread_tool_resources": ".thread_tool_resources",
            "run_status": ".run_status",
            "required_action": ".required_action",
            "run_last_error": ".run_last_error",
            "run_incomplete_details": ".run_incomplete_details",
            "run_truncation_strategy": ".run_truncation_strategy",
            "run_tool_choice": ".run_tool_choice",
            "error_response": ".error_response",
            "gateway_error": ".gateway_error",
            "create_thread_request": ".create_thread_request",
            "create_run_tool_resources": ".create_run_tool_resources",
            "tool_output": ".tool_output",
            "open_ai_model": ".open_ai_model",
            "gateway_model": ".gateway_model",
            "message_content_part": ".message_content_part",
            "attachment": ".attachment",
            "code_interpreter_tool": ".code_interpreter_tool",
            "file_search_tool": ".file_search_tool",
            "function_tool": ".function_tool",
            "truncation_type": ".truncation_type",
            "tool_choice_mode": ".tool_choice_mode",
            "named_tool_choice": ".named_tool_choice",
            "response_format_text": ".response_format_text",
            "response_format_json_object": ".response_format_json_object",
            "response_format_json_schema": ".response_format_json_schema",
            "run_step_delta_object": ".run_step_delta_object",
            "message_delta_object": ".message_delta_object",
            "error_object": ".error_object",
            "message_creation_step_details": ".message_creation_step_details",
            "tool_calls_step_details": ".tool_calls_step_details",
            "image_file_content_block": ".image_file_content_block",
            "image_url_content_block": ".image_url_content_block",
            "text_content_block": ".text_content_block",
            "refusal_content_block": ".refusal_content_block",
            "attachment_tool": ".attachment_tool",
            "thread_code_interpreter_resources": ".thread_code_interpreter_resources",
            "thread_file_search_resources": ".thread_file_search_resources",
            "required_action_submit_tool_outputs": ".required_action_submit_tool_outputs",
            "run_named_tool_choice": ".run_named_tool_choice",
            "create_thread_tool_resources": ".create_thread_tool_resources",
            "create_code_interpreter_resources": ".create_code_interpreter_resources",
            "create_run_file_search_resources": ".create_run_file_search_resources",
            "text_content_part": ".text_content_part",
            "file_search_settings": ".file_search_settings",
            "function_definition": ".function_definition",
            "tool_type": ".tool_type",
            "tool_choice_function": ".tool_choice_function",
            "json_schema_format": ".json_schema_format",
            "run_step_delta": ".run_step_delta",
            "message_delta": ".message_delta",
            "message_creation": ".message_creation",
            "tool_call": ".tool_call",
            "image_file": ".image_file",
            "image_url": ".image_url",
            "text": ".text",
            "file_search_tool_type_only": ".file_search_tool_type_only",
            "required_action_function_tool_call": ".required_action_function_tool_call",
            "create_thread_file_search_resources": ".create_thread_file_search_resources",
            "create_vector_store": ".create_vector_store",
            "file_search_ranking_options": ".file_search_ranking_options",
            "function_parameters": ".function_parameters",
            "step_details_delta": ".step_details_delta",
            "message_content_delta": ".message_content_delta",
            "code_interpreter_tool_call": ".code_interpreter_tool_call",
            "file_search_tool_call": ".file_search_tool_call",
            "function_tool_call": ".function_tool_call",
            "image_detail": ".image_detail",
            "annotation": ".annotation",
            "required_action_function": ".required_action_function",
            "chunking_strategy": ".chunking_strategy",
            "file_search_ranker": ".file_search_ranker",
            "message_creation_step_details_delta": ".message_creation_step_details_delta",
            "tool_calls_step_details_delta": ".tool_calls_step_details_delta",
            "image_file_delta_block": ".image_file_delta_block",
            "text_delta_block": ".text_delta_block",
            "refusal_delta_block": ".refusal_delta_block",
            "image_url_delta_block": ".image_url_delta_block",
            "code_interpreter_code": ".code_interpreter_code",
            "file_search_call": ".file_search_call",
            "function_call": ".function_call",
            "file_citation_annotation": ".file_citation_annotation",
            "file_path_annotation": ".file_path_annotation",
            "auto_chunking_strategy": ".auto_chunking_strategy",
            "static_chunking_strategy": ".static_chunking_strategy",
            "message_creation_delta": ".message_creation_delta",
            "tool_call_delta": ".tool_call_delta",
            "image_file_delta": ".image_file_delta",
            "text_delta": ".text_delta",
            "image_url_delta": ".image_url_delta",
            "code_interpreter_output": ".code_interpreter_output",
            "file_search_call_ranking_options": ".file_search_call_ranking_options",
            "file_search_result": ".file_search_result",
            "file_citation": ".file_citation",
            "file_path": ".file_path",
            "static_chunking": ".static_chunking",
            "code_interpreter_tool_call_delta": ".code_interpreter_tool_call_delta",
            "file_search_tool_call_delta": ".file_search_tool_call_delta",
            "function_tool_call_delta": ".function_tool_call_delta",
            "annotation_delta": ".annotation_delta",
            "code_interpreter_output_logs": ".code_interpreter_output_logs",
            "code_interpreter_output_image": ".code_interpreter_output_image",
            "file_search_result_content": ".file_search_result_content",
            "code_interpreter_code_delta": ".code_interpreter_code_delta",
            "function_call_delta": ".function_call_delta",
            "file_citation_delta_annotation": ".file_citation_delta_annotation",
            "file_path_delta_annotation": ".file_path_delta_annotation",
            "code_interpreter_image": ".code_interpreter_image",
            "code_interpreter_output_delta": ".code_interpreter_output_delta",
            "file_citation_delta": ".file_citation_delta",
            "file_path_delta": ".file_path_delta",
            "code_interpreter_output_logs_delta": ".code_interpreter_output_logs_delta",
            "code_interpreter_output_image_delta": ".code_interpreter_output_image_delta",
            "code_interpreter_image_delta": ".code_interpreter_image_delta",
        },
    )
