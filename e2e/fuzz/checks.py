"""Checks of the REST facade that Schemathesis does not have, and what its generator cannot know."""

import re

import schemathesis
from hypothesis import strategies
from schemathesis.generation import GenerationMode

# The address of a picture must be on the public internet.
schemathesis.openapi.format(
    "uri", strategies.from_regex(r"https://[a-z]{1,20}\.example\.com/[a-z0-9]{0,20}", fullmatch=True)
)

# What JSON Schema cannot say of a valid request.
BEYOND_THE_SCHEMA = (
    "Name each product once.",
    "after: not a cursor of this list",
    "Must not contain <, > or invisible characters.",
    "must not be empty",
    "Must not be empty.",
)


@schemathesis.check
def server_error_is_refusal_or_unavailable(ctx, response, case):
    """A 5xx is 503, or a checkout that failed on the one path whose contract says 500."""
    if response.status_code < 500 or response.status_code == 503:
        return
    is_contract = (case.method.upper(), case.operation.path) == ("POST", "/api/v1/order")
    if is_contract and "x-souk-refusal" in response.headers:
        return
    raise AssertionError(f"{response.status_code} without a refusal: a fault of the shop")


@schemathesis.check
def error_is_problem(ctx, response, case):
    """An error is a problem with a code and the trace id of the header, or shows what exists already."""
    if response.status_code < 400 or case.method.upper() == "HEAD":
        return
    if "x-souk-refusal" in response.headers and response.status_code == 409:
        return
    if response.status_code == 404 and case.operation.path == "/api/users/validate":
        return
    media_type = response.headers.get("content-type", [""])[0]
    assert media_type.startswith("application/problem+json"), f"an error of the type {media_type}"
    problem = response.json()
    assert problem["status"] == response.status_code, "another status in the body"
    assert problem["code"] and problem["detail"] == problem["message"], "no code, or no text"
    assert problem["traceId"] == response.headers["x-trace-id"][0], "another trace id in the body"


@schemathesis.check
def valid_request_is_valid(ctx, response, case):
    """A request that is valid by the document is not 400. It may be refused for its rights or its state."""
    if response.status_code != 400 or case.meta is None:
        return
    if case.meta.generation.mode != GenerationMode.POSITIVE or not headers_are_valid(case):
        return
    problem = response.json()
    messages = [field["message"] for field in problem.get("fields", [])] or [problem["detail"]]
    unexplained = [
        message for message in messages if not any(one in message for one in BEYOND_THE_SCHEMA)
    ]
    assert not unexplained, f"the document allows what is refused: {unexplained}"


def headers_are_valid(case):
    """Schemathesis takes a value for a header from an earlier answer, whatever the header's pattern says."""
    patterns = {
        parameter.name.lower(): parameter.definition.get("schema", {}).get("pattern", "")
        for parameter in case.operation.headers
    }
    return all(
        re.search(patterns.get(name.lower(), ""), str(value))
        for name, value in (case.headers or {}).items()
    )
