package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.PageToken;

/**
 * Who may use each of our addresses. The addresses are read from the application: one without a rule fails here, and so does a rule that
 * the application doesn't keep.
 */
@SystemTest
class AddressRulesTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String STRANGER = "ngoai.cuoc";

  /** Who passes under each rule; a case's own bodies are tried by {@link OtherAgencyTest}. */
  private static final Map<AddressRules.Rule, Set<String>> PASS = Map.of(
      AddressRules.Rule.EVERYBODY, Set.of(STRANGER, "theodoi", "dieuphoi", "quantri"),
      AddressRules.Rule.PARTIES, Set.of("theodoi", "dieuphoi", "quantri"),
      AddressRules.Rule.WATCHERS, Set.of("theodoi", "dieuphoi", "quantri"),
      AddressRules.Rule.COORDINATORS, Set.of("dieuphoi", "quantri"),
      AddressRules.Rule.ADMINISTRATORS, Set.of("quantri"));

  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
  @Autowired AddressRules rules;
  @Autowired Accounts accounts;

  @Autowired IdentityService identity;

  private MockMvc web;
  private RequestPostProcessor token;

  @BeforeEach
  void somebodyWithoutAPart(@Autowired WebApplicationContext context) throws Exception {
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    token = PageToken.of(web);
    if (!accounts.exists(STRANGER)) accounts.open(STRANGER, "Chuyên viên – nơi khác", null, PASSWORD, "KG-KH-UBND", List.of(Role.OFFICER));
  }

  /** Method and address as the application maps them, path variables by name alone. */
  private Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    mappings.getHandlerMethods().forEach((mapping, handler) -> {
      if (!handler.getBeanType().getName().startsWith("vn.lotrinh")) return;
      for (String pattern : mapping.getPatternValues()) {
        for (var method : mapping.getMethodsCondition().getMethods()) addresses.add(AddressRules.named(method.name(), pattern));
      }
    });
    return addresses;
  }

  @Test
  void everyAddressHasARule() {
    Set<String> known = rules.all().keySet();
    assertThat(addresses()).as("addresses without a rule").isSubsetOf(known);
    assertThat(known).as("rules of addresses that are gone").isSubsetOf(addresses());
  }

  @Test
  void everyRuleIsKept() throws Exception {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, AddressRules.Rule> rule : rules.all().entrySet()) {
      if (rule.getValue() == AddressRules.Rule.PUBLIC) continue;
      String method = rule.getKey().split(" ")[0];
      String path = filled(rule.getKey().split(" ")[1]);
      int anonymous = status(null, method, path);
      if (anonymous < 300 || anonymous >= 400 && anonymous != 401 && anonymous != 403) broken.add(rule + " anonymous → " + anonymous);
      for (String user : List.of(STRANGER, "theodoi", "dieuphoi", "quantri")) {
        boolean reads = method.equals("GET");
        boolean passes = PASS.get(rule.getValue()).contains(user);
        if (passes && !reads) continue;      // a write that is let through is each room's own test
        int status = status(user, method, path);
        boolean parties = rule.getValue() == AddressRules.Rule.PARTIES;       // here the room may first say that there is no such case
        boolean kept = passes ? status < 400 || status == 404 || status == 400 || status == 422 || parties && status == 403
            : status == 403 || status == 404 || status == 415 || parties && (status == 400 || status == 422);
        if (!kept) broken.add(rule.getValue() + " " + rule.getKey() + " " + user + " → " + status);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static String filled(String path) {
    return path.replace("{year}", "2021").replace("{caseKey}", "KG-135-2021-1.1").replace("{code}", "KG-135-2021").replace("{number}", "GT-2021-0001")
        .replace("{run}", "999999").replace("{id}", "999999").replace("{cooperative}", "X-1").replace("{name}", "figures").replace("{file}", "x.yaml")
        .replaceAll("\\{[^}]+}", "x1");
  }

  private int status(String user, String method, String path) throws Exception {
    MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), path).accept(MediaType.TEXT_HTML, MediaType.ALL);
    request.with(token);
    if (path.startsWith("/api/")) request.contentType(MediaType.APPLICATION_JSON).content(method.equals("GET") ? "" : "{}");
    if (user != null) {
      request.with(user(user).authorities(identity.createGroupQuery().groupMember(user).list().stream()
          .map(group -> new SimpleGrantedAuthority("GROUP_" + group.getId())).toList()));
    }
    return web.perform(request).andReturn().getResponse().getStatus();
  }
}
