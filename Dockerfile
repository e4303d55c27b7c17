# The image runs the sources as they are: there is nothing to build.
FROM node:26-slim

ENV NODE_ENV=production \
    MEETBOT_CONFIG=/config/meetbot.yaml \
    MEETBOT_DATA=/data

WORKDIR /app

# The packages change seldom, the sources often: in this order a change of sources keeps the layer of packages.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

COPY commands ./commands
COPY examples ./examples
COPY templates ./templates
COPY src ./src

# A volume takes over the owner of the folder that it is mounted on.
RUN mkdir --mode=700 /data && chown node:node /data
VOLUME /data

USER node

# Asked inside the container, so HOST can stay this machine alone.
HEALTHCHECK --interval=1m --timeout=5s --start-period=1m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8080}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# Not by npm: the bot itself must get the signal to stop.
CMD ["node", "src/main.ts"]
