package vn.lotrinh.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three doors, one set of accounts: the engine's REST interface (HTTP Basic, no session), our own JSON interface (Basic or the session of the
 * pages), and everything people open in a browser (form login; one session for our pages, Tasklist and Cockpit).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class SecurityConfiguration {

  private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
  private static final String OUR_PAGES_ONLY_LOAD_FROM_HERE =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; form-action 'self'; base-uri 'self'; object-src 'none'";

  @Bean
  AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher publisher) {
    return new DefaultAuthenticationEventPublisher(publisher);
  }

  @Bean
  EngineDoor engineDoor(TaskHands hands, ObjectMapper json) {
    return new EngineDoor(hands, json);
  }

  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, IdentityService identity, Whos whos, PersonLimits limits, EngineDoor door,
      AccountCalls accounts) throws Exception {
    return http.securityMatcher(PATH.matcher("/engine-rest/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(Customizer.withDefaults())
        .csrf(AbstractHttpConfigurer::disable)                 // no session, no cookie: nothing a foreign page could ride on
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(limits, AuthorizationFilter.class)
        .addFilterAfter(door, AuthorizationFilter.class)
        .addFilterAfter(accounts, AuthorizationFilter.class)
        .addFilterAfter(new EngineUser(identity, whos), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, RightsOfTheMoment rights, PersonLimits limits, CsrfTokenRepository tokens) throws Exception {
    RequestMatcher basic = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    return http.securityMatcher(PATH.matcher("/api/**"))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET, "/api/rehearsal/accounts").permitAll()      // demo accounts are for whoever stands before the rehearsal
            .anyRequest().authenticated())
        .httpBasic(login -> login.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(basic))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
        .exceptionHandling(errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .addFilterBefore(rights, AnonymousAuthenticationFilter.class)
        .addFilterBefore(limits, AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, RightsOfTheMoment rights, PersonLimits limits, EngineDoor door, AccountCalls accounts,
      CsrfTokenRepository tokens) throws Exception {
    RequestMatcher logout = new OrRequestMatcher(PATH.matcher(HttpMethod.POST, "/logout"),
        PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"));
    Destination destination = new Destination();
    RequestMatcher ours = new NegatedRequestMatcher(PATH.matcher("/camunda/**"));
    return http
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/login", "/error", "/actuator/health", "/actuator/health/**", "/css/**", "/js/**", "/*.svg", "/favicon.ico").permitAll()
            .requestMatchers(HttpMethod.GET, "/feeds/*.ics").permitAll()                  // a calendar program can't log in: its address is the secret
            .anyRequest().authenticated())
        .formLogin(login -> login.loginPage("/login").successHandler(destination).permitAll())
        .requestCache(AbstractHttpConfigurer::disable)         // it would open a session for whoever passes by
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(PATH.matcher("/camunda/api/**")))     // the web applications bring a guard of their own
        .logout(out -> out.logoutRequestMatcher(logout).logoutSuccessHandler((request, response, who) -> {
          if (request.getRequestURI().startsWith("/camunda/")) response.setStatus(HttpStatus.NO_CONTENT.value());
          else response.sendRedirect("/login?logout");
        }))
        .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ours, new ContentSecurityPolicyHeaderWriter(OUR_PAGES_ONLY_LOAD_FROM_HERE))))
        .exceptionHandling(errors -> errors
            .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATH.matcher("/camunda/api/**"))
            .defaultAuthenticationEntryPointFor(destination, PATH.matcher("/**")))
        .addFilterBefore(rights, AnonymousAuthenticationFilter.class)
        .addFilterBefore(limits, AuthorizationFilter.class)
        .addFilterAfter(door, AuthorizationFilter.class)
        .addFilterAfter(accounts, AuthorizationFilter.class)
        .build();
  }

  @Bean
  RightsOfTheMoment rightsOfTheMoment(CamundaUsers users, Moves moves) {
    return new RightsOfTheMoment(users, moves);
  }

  @Bean
  PersonLimits personLimits(Limits limits) {
    return new PersonLimits(limits);
  }

  /** These belong inside the security chains, not to the servlet container. */
  @Bean
  FilterRegistrationBean<EngineDoor> doorOnlyInside(EngineDoor filter) {
    return onlyInside(filter);
  }

  @Bean
  FilterRegistrationBean<RightsOfTheMoment> rightsOnlyInside(RightsOfTheMoment filter) {
    return onlyInside(filter);
  }

  @Bean
  AccountCalls accountCalls(Accounts accounts, Moves moves) {
    return new AccountCalls(accounts, moves);
  }

  @Bean
  FilterRegistrationBean<AccountCalls> accountsOnlyInside(AccountCalls filter) {
    return onlyInside(filter);
  }

  @Bean
  FilterRegistrationBean<PersonLimits> limitsOnlyInside(PersonLimits filter) {
    return onlyInside(filter);
  }

  private static <T extends Filter> FilterRegistrationBean<T> onlyInside(T filter) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  /** The token of our forms lies in a cookie that no script reads: the login page has a form too, and there is no session before a login. */
  @Bean
  CsrfTokenRepository tokens(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("lo-trinh-csrf");                     // the web applications have one of their own by the usual name
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
    return tokens;
  }

  /** Camunda's web applications take over the login of our pages; runs after Spring Security (order -100). */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webApplicationLogin() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", WebApplicationLogin.class.getName()));
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(201);
    return filter;
  }
}
