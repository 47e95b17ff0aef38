package vn.lotrinh.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lotrinh.Who;

/**
 * The description of our interface for programs (OpenAPI at {@code /api/openapi}), made from what the controllers map when it is first asked for.
 * Its words are those of docs/api.md, so that the page people read and the description programs read cannot part.
 */
@Configuration(proxyBeanMethods = false)
class ProgramInterface {

  private static final String REFUSED = "#/components/responses/refused";
  private static final Map<String, String> ANSWERS = Map.of("400", "Yêu cầu không đọc được.", "401", "Chưa đăng nhập.", "403",
      "Không có quyền, hoặc đang trong phiên mà thiếu mã của trang.", "404", "Không có, hoặc không được thấy.", "422",
      "Bị từ chối vì một quy tắc; `message` là câu tiếng Việt cho người đọc, `fields` là câu của từng trường biểu mẫu.", "429",
      "Gọi quá nhanh; thử lại sau số giây ghi ở `Retry-After`.");

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Who.class);
  }

  @Bean
  OpenAPI description() {
    Schema<?> refusal = new ObjectSchema().addProperty("message", new StringSchema()).addProperty("fields",
        new ObjectSchema().additionalProperties(new StringSchema())).addRequiredItem("message");
    Components components = new Components().addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
        .addSchemas("Refusal", refusal);
    ANSWERS.forEach((code, said) -> components.addResponses("refused" + code, new ApiResponse().description(said).content(new Content()
        .addMediaType("application/json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/Refusal"))))));
    return new OpenAPI().info(new Info().title("Lộ trình HTX").version("1").description("Cùng tài khoản, cùng quyền như trên trang. Ngày viết"
        + " 2025-11-03, số có dấu chấm thập phân.")).components(components).addSecurityItem(new SecurityRequirement().addList("basic"));
  }

  @Bean
  OpenApiCustomizer words() throws IOException {
    ProgramWords words = ProgramWords.read();
    return description -> description.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) ->
        tell(words, method, path, operation)));
  }

  private static void tell(ProgramWords words, PathItem.HttpMethod method, String path, Operation operation) {
    words.of(method.name(), path).ifPresent(said -> {
      operation.setTags(List.of(said.section()));
      operation.setSummary(said.what());
      operation.setDescription("`" + said.written() + "`");
    });
    if (operation.getResponses() == null) operation.setResponses(new ApiResponses());
    ANSWERS.keySet().forEach(code -> operation.getResponses().addApiResponse(code, new ApiResponse().$ref(REFUSED + code)));
  }
}
