package vn.lotrinh.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;

/** A program finds every address of ours in the description, with the words people read about it, and none that it may not use. */
@SystemTest
class ProgramInterfaceTest {

  private MockMvc web;
  private JsonNode description;

  @BeforeEach
  void asked(@Autowired WebApplicationContext context) throws Exception {
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    description = new ObjectMapper().readTree(web.perform(get("/api/openapi").with(httpBasic("dieuphoi", "DienTap#2021"))).andExpect(status().isOk())
        .andReturn().getResponse().getContentAsByteArray());
  }

  @Test
  void everyAddressOfOursIsDescribed() throws Exception {
    Set<String> ours = new ClassPathResource("security/addresses.txt").getContentAsString(StandardCharsets.UTF_8).lines()
        .filter(line -> line.contains(" /api/") && !line.startsWith("#")).map(line -> line.strip().split(" +"))
        .map(words -> words[1] + " " + words[2]).collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    description.get("paths").fields().forEachRemaining(path -> path.getValue().fieldNames()
        .forEachRemaining(method -> described.add(method.toUpperCase() + " " + path.getKey())));
    assertThat(described).containsAll(ours);
  }

  @Test
  void eachSaysWhatItDoesInVietnameseAndHowItRefuses() {
    Set<String> silent = new TreeSet<>();
    description.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
      String address = method.getKey().toUpperCase() + " " + path.getKey();
      if (method.getValue().path("summary").asText().isBlank() && !path.getKey().startsWith("/api/failing")) silent.add(address);
      assertThat(method.getValue().at("/responses/422/$ref").asText()).as(address).isEqualTo("#/components/responses/refused422");
      method.getValue().path("parameters").forEach(parameter -> assertThat(parameter.get("name").asText()).as(address).isNotEqualTo("who"));
    }));
    assertThat(silent).as("addresses that docs/api.md says nothing of").isEmpty();
    assertThat(description.at("/components/responses/refused422/content/application~1json/schema/$ref").asText()).endsWith("/Refusal");
  }

  @Test
  void whoHasNoAccountDoesNotReadIt() throws Exception {
    web.perform(get("/api/openapi")).andExpect(status().isUnauthorized());
    web.perform(get("/api/openapi.yaml")).andExpect(status().isUnauthorized());
  }
}
