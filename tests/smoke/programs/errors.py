"""All that can go wrong with a call, one step of the ladder each; the mock server fails on request."""

from __future__ import annotations

from assistants import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    BadRequestError,
    Client,
    CredentialsError,
    DecodeError,
    NotFoundError,
    RateLimitError,
    ServerError,
    StatusError,
    StreamError,
    WaitError,
)

FAULTS = {
    "nothing": "",
    "a wrong key": "status=401",
    "too many calls": "status=429; retry-after=120",
    "a broken server": "status=503",
    "another status": "status=418",
    "a slow answer": "delay=5",
    "a lost connection": "reset=answer",
    "a page of HTML": "content-type=text/html",
    "a stream that is cut": "cut=3",
    "an error in the stream": "error=3",
}


def main() -> None:
    with Client(timeout=2, retries=0) as client:
        for what, fault in FAULTS.items():
            thread = client.beta.threads.create()
            failing = client.with_options(headers={"X-Mock-Fault": fault} if fault else {})
            print(f"{what}: {ask(failing, thread.id)}")
        print(f"a thread that is gone: {ask(client, 'thread_missing')}")
        thread = client.beta.threads.create()
        client.beta.threads.runs.create(thread.id, assistant_id="asst_1", metadata={"mock": "stall"})
        print(f"a run at work: {ask(client, thread.id)}")
        print(f"no end in sight: {wait(client)}")


def ask(client: Client, thread_id: str) -> str:
    try:
        with client.beta.threads.runs.create(thread_id, assistant_id="asst_1", stream=True) as stream:
            return f"{len(''.join(stream.accumulate().text_deltas()))} letters"
    except (CredentialsError, AuthenticationError):
        return "look at the key"
    except NotFoundError as error:
        return f"it is not there ({error.message})"
    except BadRequestError as error:
        return f"the call is wrong ({error.message.partition(' thread_')[0]} ...)"
    except RateLimitError as error:
        return f"ask again in {error.retry_after:g} seconds"
    except ServerError as error:
        return f"the server has a problem ({error.status})"
    except StatusError as error:
        return f"an answer that nobody expected ({error.status})"
    except StreamError as error:
        return f"the answer is not whole: {len(error.received)} events came"
    except DecodeError:
        return "the answer is no answer"
    except ApiTimeoutError:
        return "no answer in time"
    except ApiConnectionError:
        return "no connection"
    except ApiError as error:
        return f"something else ({error})"


def wait(client: Client) -> str:
    try:
        run = client.beta.threads.create_and_run_and_poll(
            assistant_id="asst_1", metadata={"mock": "stall"}, wait={"deadline": 0.3}
        )
    except WaitError as error:
        return f"given up while it was {error.value.status}" if error.value is not None else "given up"
    return run.status


main()
