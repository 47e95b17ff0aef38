package vn.lotrinh.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A Chromium as an office has it: 1366 × 768, Vietnamese, in Hà Nội's time. Everything waits for what it asks for, nothing sleeps. Only the
 * browser and driver installed on the machine are used; nothing is downloaded.
 */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver chrome;
  private final String base;

  private Browser(String base) {
    this.base = base;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--lang=vi", "--window-size=1366,768", "--hide-scrollbars");
    chrome = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver().orElseThrow().toFile()).usingAnyFreePort()
        .withEnvironment(Map.of("TZ", "Asia/Ho_Chi_Minh", "LANGUAGE", "vi")).build(), options);
  }

  /** A fresh browser, logged in nowhere, before the application on this port. */
  public static Browser at(int port) {
    return new Browser("http://localhost:" + port);
  }

  /** As on a computer whose clock is set to another zone, e.g. {@code America/Los_Angeles}; from the next page on. */
  public Browser inZone(String zone) {
    chrome.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    return this;
  }

  /** As on a telephone of this width in CSS pixels; from now on. */
  public Browser wide(int pixels) {
    chrome.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", pixels, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    return this;
  }

  /** As when the cable is out; from now on. */
  public Browser offline(boolean now) {
    chrome.executeCdpCommand("Network.enable", Map.of());
    chrome.executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", now, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    return this;
  }

  /** The page as it comes out of the printer, as a PDF file. */
  public byte[] printed() {
    Object data = chrome.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    return Base64.getDecoder().decode((String) data);
  }

  static Optional<Path> chromium() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROME_BIN")).map(Path::of), installed("chromium", "chromium-browser", "google-chrome"))
        .filter(Files::isExecutable).findFirst();
  }

  static Optional<Path> driver() {
    return installed("chromedriver").findFirst();
  }

  private static Stream<Path> installed(String... names) {
    String[] folders = (System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/usr/lib/chromium").split("[:;]");
    return Arrays.stream(names).flatMap(name -> Arrays.stream(folders).filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable);
  }

  public WebDriver driven() {
    return chrome;
  }

  /** Opens an address of the application, e.g. {@code /cases}. */
  public Browser go(String address) {
    chrome.get(base + address);
    return this;
  }

  /** Fills the login page that is shown, or opens it first. */
  public Browser login(String user, String password) {
    if (!chrome.getCurrentUrl().contains("/login")) go("/login");
    type("input[name=username]", user);
    type("input[name=password]", password);
    click("#login button");
    until(driver -> !driver.getCurrentUrl().contains("/login") || driver.getCurrentUrl().contains("error"));
    return this;
  }

  public Browser logout() {
    go("/");
    click(".logout");
    see("#login");
    return this;
  }

  /** The first visible element, as soon as it is there. */
  public WebElement see(String css) {
    return until(driver -> driver.findElements(By.cssSelector(css)).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
  }

  /** The first visible element that contains this text, as soon as it is there. */
  public WebElement see(String css, String text) {
    return until(driver -> driver.findElements(By.cssSelector(css)).stream().filter(element -> element.isDisplayed() && element.getText().contains(text))
        .findFirst().orElse(null));
  }

  /** Waits until nothing visible matches. */
  public void gone(String css) {
    until(driver -> driver.findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed));
  }

  public void click(String css) {
    press(() -> see(css));
  }

  public void click(String css, String text) {
    press(() -> see(css, text));
  }

  /** The visible element at a place among those that match, from 0. */
  public void click(String css, int index) {
    press(() -> until(driver -> driver.findElements(By.cssSelector(css)).stream().filter(WebElement::isDisplayed).skip(index).findFirst().orElse(null)));
  }

  /** Clicks what is found; where a bar lies over it, it is brought to the middle of the screen first, as a person scrolls. */
  private void press(Supplier<WebElement> found) {
    until(driver -> {
      WebElement element = found.get();
      try {
        element.click();
        return true;
      } catch (ElementClickInterceptedException covered) {
        chrome.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
        return false;
      }
    });
  }

  /** Opens Tasklist's form again after another tab: it is drawn anew, and a click before it stands would be lost. */
  public Browser form() {
    chrome.switchTo().defaultContent();
    click(".nav-tabs a", "Biểu mẫu");
    see(".fjs-container .fjs-form-field");
    return this;
  }

  /** Presses "Hoàn thành" under a form that stands; what follows, done or refused, is for the caller to see. */
  public Browser complete() {
    see(".fjs-container .fjs-form-field");
    until(driver -> see("button.btn-primary", "Hoàn thành").isEnabled());
    click("button.btn-primary", "Hoàn thành");
    return this;
  }

  /** Waits until Tasklist says that the task is done. */
  public Browser done() {
    see(".said-line", "Đã hoàn thành");
    return this;
  }

  public void type(String css, String text) {
    WebElement field = see(css);
    field.clear();
    field.sendKeys(text);
  }

  public String address() {
    return chrome.getCurrentUrl();
  }

  /** All text that a person sees on the page. */
  public String text() {
    return chrome.findElement(By.tagName("body")).getText();
  }

  public Object script(String script, Object... arguments) {
    return ((JavascriptExecutor) chrome).executeScript(script, arguments);
  }

  public <T> T until(Function<WebDriver, T> condition) {
    return new WebDriverWait(chrome, PATIENCE).ignoring(StaleElementReferenceException.class).until(condition);
  }

  /** Keeps a picture of what is shown as {@code target/screenshots/<name>.png}. */
  public Browser picture(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), chrome.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @Override
  public void close() {
    chrome.quit();
  }
}
