package vn.lotrinh.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lotrinh.Post;
import vn.lotrinh.Who;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** Gives pages and interfaces the {@link Who} that they ask for: the login's groups told apart into roles and agencies of the day. */
@Component
class Whos implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final Set<String> ROLES = Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toSet());

  private final OrganisationService organisation;
  private final Clock clock;

  Whos(OrganisationService organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Who.class;
  }

  @Override
  public Who resolveArgument(MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest request, WebDataBinderFactory binder) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null) throw new AccessDeniedException("nobody is logged in");
    return of(login);
  }

  Who of(Authentication login) {
    List<String> groups = CamundaUsers.groups(login);
    Map<Boolean, Set<String>> bodiesAndPosts = groups.stream().filter(group -> !ROLES.contains(group))
        .collect(Collectors.partitioningBy(group -> Post.of(group).namesDuty(), Collectors.toCollection(TreeSet::new)));
    Set<String> own = bodiesAndPosts.get(false);
    Set<String> posts = bodiesAndPosts.get(true);
    return new Who(login.getName(), groups.contains(Role.ADMINISTRATOR.id()), groups.contains(Role.COORDINATOR.id()), groups.contains(Role.SUPERVISOR.id()),
        groups.contains(Role.CLERK.id()), own, inherited(own, posts), posts);
  }

  /**
   * The groups as which a login reads what is done: its own, and those that bodies had whose work its bodies took over. The engine knows finished
   * tasks by the groups to which they were given then.
   */
  List<String> readers(Authentication login) {
    Set<String> groups = new TreeSet<>(CamundaUsers.groups(login));
    Who who = of(login);
    List<Post> posts = who.posts().stream().map(Post::of).filter(post -> who.worksFor(post.agency())).toList();
    for (String predecessor : predecessors(who.agencies())) {
      groups.add(predecessor);
      posts.forEach(post -> groups.add(post.at(predecessor).group()));
    }
    return List.copyOf(groups);
  }

  private Set<String> inherited(Set<String> own, Set<String> posts) {
    Set<String> inherited = new TreeSet<>(own);
    inherited.addAll(Post.agencies(posts));
    inherited.addAll(predecessors(own));
    return inherited;
  }

  /** Those whose work one of the bodies has taken over by today. */
  private Set<String> predecessors(Set<String> own) {
    if (own.isEmpty()) return Set.of();
    LocalDate today = LocalDate.now(clock);
    return organisation.agencies().stream().map(Agency::code).distinct()
        .filter(code -> organisation.successors(code, today).stream().anyMatch(own::contains)).collect(Collectors.toCollection(TreeSet::new));
  }
}
