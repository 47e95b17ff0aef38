package vn.lotrinh.web;

import java.io.ByteArrayOutputStream;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that runs no scripts: keeps cookies, follows redirects, sends forms as the pages give them. */
public class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String base;

  public Visitor(int port) {
    base = "http://localhost:" + port;
  }

  public HttpResponse<String> get(String address) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base + address)).header("Accept", "text/html"));
  }

  /** @param form already encoded, without the CSRF token */
  public HttpResponse<String> post(String address, String form) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base + address)).header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** A call as the web applications' scripts make it, without their CSRF header. */
  public HttpResponse<String> send(String method, String address, String json) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base + address)).header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** A call as the web applications' scripts make it, with a CSRF header. */
  public HttpResponse<String> send(String method, String address, String json, String token) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base + address)).header("Content-Type", "application/json").header("X-XSRF-TOKEN", token)
        .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** The token that the web applications' scripts find in their cookie, once a page of theirs was opened. */
  public String webApplicationToken() throws Exception {
    get("/camunda/app/tasklist/default/");
    return ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue).findFirst().orElseThrow();
  }

  public HttpResponse<String> login(String user, String password) throws Exception {
    return post("/login", "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + encoded(token(get("/login").body())));
  }

  /** A file that is offered for download. */
  public byte[] file(String address) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(base + address)).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  /** Sends a file with the form of a page. */
  public HttpResponse<String> upload(String page, String address, String name, byte[] file) throws Exception {
    String line = "----lo-trinh-" + System.identityHashCode(file);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(("--" + line + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(get(page).body()) + "\r\n--" + line
        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write(("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(URI.create(base + address)).header("Accept", "text/html").header("Content-Type", "multipart/form-data; boundary=" + line)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** The CSRF token of a form on the page. */
  public static String token(String page) {
    Matcher found = TOKEN.matcher(page);
    if (!found.find()) throw new IllegalStateException("no form on the page");
    return found.group(1);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
