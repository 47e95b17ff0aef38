# Build: docker build -t lo-trinh-htx .      Run: see docker-compose.yml and README.md
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /source
COPY pom.xml ./
COPY src ./src
COPY processes ./processes
COPY forms ./forms
COPY plans ./plans
RUN mvn -B -q -DskipTests package && \
    java -Djarmode=tools -jar target/lo-trinh-htx-*.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 lotrinh && useradd --system --uid 10001 --gid lotrinh --no-create-home lotrinh
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER 10001
ENV SPRING_PROFILES_ACTIVE=production TZ=Asia/Ho_Chi_Minh
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=5 \
  CMD wget -q -O /dev/null http://127.0.0.1:8080/actuator/health || curl -fsS -o /dev/null http://127.0.0.1:8080/actuator/health
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "org.springframework.boot.loader.launch.JarLauncher"]
