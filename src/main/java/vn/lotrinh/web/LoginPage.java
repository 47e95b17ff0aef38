package vn.lotrinh.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The door: whoever is inside already is shown the start page. */
@Controller
class LoginPage {

  private final Frame frame;

  LoginPage(Frame frame) {
    this.frame = frame;
  }

  @GetMapping("/login")
  String login() {
    return frame.person() == null ? "web/login" : "redirect:/";
  }
}
