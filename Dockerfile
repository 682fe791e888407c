# The command `bot` with the articles of corpus/:
#   docker build -t verbatim . && docker run --rm verbatim
#   docker run --rm verbatim ask "what did Majhoubi say about Facebook?"
#   docker run --rm -it -v "$PWD/my-articles:/app/corpus" verbatim chat

FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
RUN pip wheel --no-cache-dir -q --no-deps --wheel-dir /wheels . \
    && python -m venv /opt/verbatim \
    && /opt/verbatim/bin/pip install --no-cache-dir -q /wheels/*.whl

FROM python:3.13-slim
RUN useradd --system --create-home --home-dir /app verbatim && install -d -o verbatim /app/cache
COPY --from=build /opt/verbatim /opt/verbatim
WORKDIR /app
COPY --chown=verbatim corpus ./corpus
# The cache stands apart, so that a corpus that is mounted read-only works.
ENV PATH="/opt/verbatim/bin:$PATH" PYTHONUNBUFFERED=1 BOT_CORPUS=/app/corpus BOT_CACHE=/app/cache
USER verbatim
RUN bot check
ENTRYPOINT ["bot"]
CMD ["ask", "what did Majhoubi say about Facebook?"]
