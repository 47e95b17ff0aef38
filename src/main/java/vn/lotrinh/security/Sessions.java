package vn.lotrinh.security;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions are rows of the database: every node knows them, and a node that ends takes none along. */
@Configuration(proxyBeanMethods = false)
class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  /** Two requests of one session may write the same thing at the same time. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writeTwice() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** What another version has written and this one cannot read counts as not there: people log in again, nobody meets an error. */
  @Bean
  ConversionService springSessionConversionService() {
    GenericConversionService conversion = new GenericConversionService();
    DeserializingConverter reader = new DeserializingConverter(Sessions.class.getClassLoader());
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(byte[].class, Object.class, bytes -> read(reader, bytes).orElse(null));
    return conversion;
  }

  private static Optional<Object> read(DeserializingConverter reader, byte[] bytes) {
    try {
      return Optional.of(reader.convert(bytes));
    } catch (SerializationFailedException e) {
      LOG.info("Bỏ qua dữ liệu phiên của phiên bản khác: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
