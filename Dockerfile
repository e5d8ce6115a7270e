# 1. The program, built by Maven with the Node that makes the browser assets.
FROM node:20-bookworm-slim AS node

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven \
    && rm -rf /var/lib/apt/lists/*
ENV JAVA_HOME=/opt/java/openjdk
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml .
COPY src src
RUN mvn -B -DskipTests package \
    && mv target/sandan-*.jar sandan.jar \
    && java -Djarmode=tools -jar sandan.jar extract --layers --destination layers

# 2. The image: libraries, which seldom change, in a layer below the program, which often does.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin sandan \
    && install -d -o sandan -g sandan /app /data
USER sandan
WORKDIR /app
COPY --from=build --chown=sandan:sandan /build/layers/dependencies/ ./
COPY --from=build --chown=sandan:sandan /build/layers/spring-boot-loader/ ./
COPY --from=build --chown=sandan:sandan /build/layers/snapshot-dependencies/ ./
COPY --from=build --chown=sandan:sandan /build/layers/application/ ./

# One collector for the training and for all later starts, whatever the machine: the cache is bound to it.
ENV JAVA_TOOL_OPTIONS="-XX:+UseG1GC -XX:MaxRAMPercentage=70"

# A start on the embedded database that shows its first pages to itself and ends, only to learn what a start needs. Where it
# cannot be made (a build without the right to run a database, say) the image works all the same: Java passes over a cache
# that is not there.
RUN SANDAN_DATA=/tmp/rehearsal SANDAN_REHEARSAL=true java -XX:AOTCacheOutput=/app/sandan.aot -jar sandan.jar \
      > /tmp/rehearsal.log 2>&1 \
    || { tail -5 /tmp/rehearsal.log; rm -f /app/sandan.aot; echo "No ahead-of-time cache: the start will be slower."; }; \
    rm -rf /tmp/rehearsal /tmp/rehearsal.log

ENV SANDAN_DATA=/data \
    SERVER_ADDRESS=0.0.0.0
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=5 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}; printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/sandan.aot", "-jar", "sandan.jar"]
