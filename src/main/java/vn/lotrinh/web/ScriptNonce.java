package vn.lotrinh.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets Tasklist, Cockpit, Admin and Welcome start however many people open them at once. The platform writes a page's script nonce into the
 * header and hands it to the page's text through one attribute of the servlet context, which the whole server shares: an answer that is
 * drawn up at the same time changes it in between, the browser then runs no script, and the page stays empty. Here every request
 * keeps that one attribute for itself.
 */
@Configuration(proxyBeanMethods = false)
class ScriptNonce {

  private static final String ATTRIBUTE = "org.camunda.bpm.csp.nonce";
  private static final int BEFORE_THE_PLATFORMS_FILTERS = 200;

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> nonceOfEachRequest() {
    FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        chain.doFilter(new Request(request), response);
      }
    });
    filter.setName("nonceOfEachRequest");
    filter.addUrlPatterns("/camunda/*");
    filter.setOrder(BEFORE_THE_PLATFORMS_FILTERS);
    return filter;
  }

  /** A request whose servlet context is the server's in everything but the nonce. */
  private static final class Request extends HttpServletRequestWrapper {

    private final ServletContext context;
    private Object nonce;

    Request(HttpServletRequest request) {
      super(request);
      ServletContext shared = request.getServletContext();
      context = (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class},
          (proxy, method, arguments) -> ofTheNonce(arguments) ? own(method, arguments) : ask(shared, method, arguments));
    }

    @Override
    public ServletContext getServletContext() {
      return context;
    }

    private static boolean ofTheNonce(Object[] arguments) {
      return arguments != null && arguments.length > 0 && ATTRIBUTE.equals(arguments[0]);
    }

    private Object own(Method method, Object[] arguments) {
      if (method.getName().equals("getAttribute")) return nonce;
      nonce = method.getName().equals("setAttribute") ? arguments[1] : null;
      return null;
    }

    private static Object ask(ServletContext shared, Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(shared, arguments);
      } catch (InvocationTargetException failure) {
        throw failure.getCause();
      }
    }
  }
}
