# The step before the services, from its jar as `./mvnw package` leaves it:
#   docker build --file k8s/images/migrate.Dockerfile --tag remitstream-migrate:0.1.0 .
# It runs once a deployment, so it has no cache.
ARG BASE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${BASE} AS layers
WORKDIR /build
COPY streaming/migrate/target/remitstream-migrate-exec.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM ${BASE}
RUN groupadd --gid 10001 remitstream \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin remitstream
WORKDIR /app
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-jar", "/app/app.jar"]
