package vn.lotrinh.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that gives its answers one after the other and then hangs up; after a 354 it first takes the whole mail. */
class FakeServer implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Thread thread;

  FakeServer(String... answers) throws IOException {
    thread = new Thread(() -> talk(answers), "fake-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void talk(String... answers) {
    try (Socket client = socket.accept();
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
      for (String answer : answers) {
        out.write(answer + "\r\n");
        out.flush();
        String line = in.readLine();
        while (answer.startsWith("354") && line != null && !line.equals(".")) {
          line = in.readLine();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    socket.close();
    thread.join(5000);
  }
}
