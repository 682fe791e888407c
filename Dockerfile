# The bot in a container: small, without a compiler, without root, with nothing written outside its two volumes.
#   docker build -t verbatim .
#   docker run --rm --read-only verbatim ask "what did Majhoubi say about Facebook?"
#   docker run --rm --read-only -e BOT_TOKEN=… verbatim
#   docker run --rm --read-only -it -v "$PWD/my-articles:/app/corpus:ro" verbatim chat
# The semantic extra: docker build --build-arg LOCK=image-semantic.txt -t verbatim:semantic .
# An index that several bots share (docs/sharing.md): docker build --build-arg LOCK=image-milvus.txt -t verbatim:milvus .
#
# The base is pinned by the digest of its index, which holds amd64 and arm64. Dependabot proposes the next one; by hand:
#   docker buildx imagetools inspect python:3.13-slim

ARG BASE=docker.io/library/python:3.13-slim@sha256:9d2e5553305c7c7b0097999bb17187c69b921ccd6bc9d40e4bb5ebe652c00285

FROM ${BASE} AS build
# A file of requirements/: image.txt, or image-semantic.txt or image-milvus.txt for that extra too.
ARG LOCK=image.txt
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
COPY requirements ./requirements
# Built packages only, each with its known hash: nothing is compiled and nothing unknown gets in.
RUN python -m venv /opt/build \
    && /opt/build/bin/pip install -q --require-hashes --only-binary :all: -r requirements/build.txt \
    && python -m venv /opt/verbatim \
    && /opt/verbatim/bin/pip install -q --require-hashes --only-binary :all: -r requirements/${LOCK}
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
RUN /opt/build/bin/pip wheel -q --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/verbatim/bin/pip install -q --no-deps --no-index /wheels/*.whl \
    && /opt/verbatim/bin/pip check \
    && /opt/verbatim/bin/pip uninstall -q -y pip

FROM ${BASE}
LABEL org.opencontainers.image.title="Verbatim" \
      org.opencontainers.image.description="Answers questions about an event with the speakers' own words" \
      org.opencontainers.image.licenses="MIT"
RUN useradd --system --uid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin verbatim \
    && install -d -o verbatim -g verbatim /app /app/corpus /app/data
COPY --from=build /opt/verbatim /opt/verbatim
COPY --chown=verbatim:verbatim corpus /app/corpus
WORKDIR /app
# The cache stands with the data, so that a corpus that is mounted read-only works. What a crowd of questions took is given
# back to the system instead of being kept by each thread (docs/performance.md).
ENV PATH="/opt/verbatim/bin:$PATH" PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 \
    BOT_CORPUS=/app/corpus BOT_CACHE=/app/data/cache BOT_DATABASE=sqlite:////app/data/verbatim.db \
    BOT_HEALTH_PORT=8080
USER verbatim
# The build fails where the bot cannot read its corpus; the cache that this leaves is a new volume's first content.
RUN ["bot", "check"]
VOLUME ["/app/corpus", "/app/data"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import os, urllib.request as ask; ask.urlopen('http://127.0.0.1:%s/health' % os.environ['BOT_HEALTH_PORT'], timeout=4)"]
# Both in exec form: the bot is the first process and gets the signals itself.
ENTRYPOINT ["bot"]
CMD ["serve"]
