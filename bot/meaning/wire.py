"""One request to a server of models: JSON there and back, within a deadline; the room's only user of httpx."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.errors import ModelError

if TYPE_CHECKING:
    import httpx

#: The largest reply that is read, in bytes.
MOST_BYTES = 16_000_000
# What a request may take beyond its deadline before its thread is left behind.
_GRACE = 0.5
_OK = 200
_ADVICE = {
    401: "; check its API key",
    403: "; check its API key",
    404: "; check its address and the model's name",
}


@dataclass(frozen=True)
class Wire:
    """A server's address and how to ask it.

    Attributes:
        address: the full address of the interface, http or https.
        key: an API key, or None; it is sent, and never shown.
    """

    address: str
    key: str | None = None

    def __repr__(self) -> str:
        return f"Wire({self.address!r})"

    def post(self, body: Mapping[str, object], seconds: float) -> Any:  # noqa: ANN401 -- whatever JSON holds
        """The server's reply to `body`.

        The deadline is for the whole exchange, however slowly the server drips. The request runs in a thread and a loop
        of its own, so that the caller may itself be inside a loop, and so that nothing stays open.

        Raises:
            ModelError: the server is away, too slow, redirects, refuses, or its reply is too long or no JSON.
        """
        raw: Future[bytes] = Future()
        threading.Thread(target=self._deliver, args=(raw, body, seconds), daemon=True).start()
        try:
            return json.loads(raw.result(seconds + _GRACE))
        except TimeoutError as error:
            raise ModelError(self.address, f"no answer within {seconds:g} seconds") from error
        except (ValueError, RecursionError) as error:
            raise ModelError(self.address, "its reply is no JSON") from error

    def _deliver(self, raw: Future[bytes], body: Mapping[str, object], seconds: float) -> None:
        try:
            raw.set_result(asyncio.run(self._exchange(body, seconds)))
        except BaseException as error:  # noqa: BLE001 -- it is raised where the reply is waited for
            raw.set_exception(error)

    async def _exchange(self, body: Mapping[str, object], seconds: float) -> bytes:
        import httpx  # noqa: PLC0415 -- only who uses a server waits for it to load

        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        try:
            async with (
                asyncio.timeout(seconds),
                httpx.AsyncClient(timeout=seconds) as client,
                client.stream("POST", self.address, json=body, headers=headers) as reply,
            ):
                return await self._read(reply)
        except httpx.TimeoutException as error:
            raise TimeoutError from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            # A TimeoutError is an OSError too.
            if isinstance(error, TimeoutError):
                raise
            raise ModelError(self.address, f"it cannot be reached ({error or type(error).__name__})") from error

    async def _read(self, reply: httpx.Response) -> bytes:
        if reply.status_code != _OK:
            raise ModelError(self.address, f"it answered {reply.status_code}{_ADVICE.get(reply.status_code, '')}")
        held = bytearray()
        async for piece in reply.aiter_bytes():
            held += piece
            if len(held) > MOST_BYTES:
                raise ModelError(self.address, f"its reply is longer than {MOST_BYTES:,} bytes")
        return bytes(held)


def endpoint(url: str, path: str) -> str:
    """The address of an interface of a server.

    Args:
        url: the server (`http://localhost:11434`), its API's root (`…/v1`), or the full address.
        path: the interface below the root, such as `embeddings`.
    """
    root = url.rstrip("/")
    if root.endswith("/" + path):
        return root
    bare = root.partition("://")[2]
    return f"{root}/{path}" if "/" in bare else f"{root}/v1/{path}"
