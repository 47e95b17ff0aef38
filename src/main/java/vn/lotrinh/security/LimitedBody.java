package vn.lotrinh.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request that does not say how long its body is: it may be read up to a limit and no further, and is answered at that moment. */
class LimitedBody extends HttpServletRequestWrapper {

  /** The body went on past the limit. */
  static class TooLarge extends IOException {
    TooLarge() {
      super("body longer than allowed");
    }
  }

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final long limit;
  private ServletInputStream counted;
  private boolean exceeded;

  LimitedBody(HttpServletRequest request, HttpServletResponse response, long limit) {
    super(request);
    this.request = request;
    this.response = response;
    this.limit = limit;
  }

  /** Whether somebody tried to read on past the limit; the answer has gone out then. */
  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (counted == null) counted = new Counted(super.getInputStream());
    return counted;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String encoding = getCharacterEncoding() == null ? StandardCharsets.UTF_8.name() : getCharacterEncoding();
    return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
  }

  private class Counted extends ServletInputStream {

    private final ServletInputStream in;
    private long read;

    Counted(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      if (one >= 0) count(1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int some = in.read(into, offset, length);
      if (some > 0) count(some);
      return some;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read <= limit) return;
      if (!exceeded && !response.isCommitted()) Turned.tooLarge(limit).answer(request, response);
      exceeded = true;
      throw new TooLarge();
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
