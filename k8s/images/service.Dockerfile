# One of the services gateway, api, workers, from its jar as `./mvnw package` leaves it:
#   docker build --file k8s/images/service.Dockerfile --build-arg SERVICE=api --tag remitstream-api:0.1.0 .
# The base is named by tag; pin it by digest where images are built. It is the same in every stage, since a cache fits only the very
# Java that made it.
ARG BASE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${BASE} AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/remitstream-${SERVICE}-exec.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM ${BASE} AS app
RUN groupadd --gid 10001 remitstream \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin remitstream
WORKDIR /app
COPY k8s/images/jvm.options ./
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./

# A start up to where everything is made and nothing runs yet: it asks neither database nor bus. Its key and its blobs stay behind in
# this stage. The jar is named by its whole path, as it is at the start: a cache made for `app.jar` fits in that folder alone.
FROM app AS trained
RUN REMITSTREAM_KEYS_FILE=/tmp/training/key.json REMITSTREAM_BLOB_DIRECTORY=/tmp/training/blobs \
    java @/app/jvm.options -XX:AOTCacheOutput=/app/app.aot -Dspring.context.exit=onRefresh -jar /app/app.jar \
 && test -s /app/app.aot

FROM app
COPY --from=trained /app/app.aot ./
USER 10001:10001
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/app.aot", "-jar", "/app/app.jar"]
