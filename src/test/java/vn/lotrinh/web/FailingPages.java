package vn.lotrinh.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.lotrinh.Refusal;

/** Fails on request in every way there is, for a page and for programs. */
@RestController
class FailingPages {

  record Body(int number) {}

  record Words(String words, String password) {}

  @GetMapping({"/failing/{way}", "/api/failing/{way}"})
  String fail(@PathVariable String way, @RequestParam(defaultValue = "1") int count) {
    throw switch (way) {
      case "refused" -> new Refusal("Hồ sơ <b>KG-1</b> chưa đủ giấy tờ.");
      case "forbidden" -> new AccessDeniedException("secret reason");
      case "large" -> new MaxUploadSizeExceededException(1);
      default -> new IllegalStateException("secret inside");
    };
  }

  @GetMapping("/api/failing/missing")
  String missing(@RequestParam String name) {
    return name;
  }

  @PostMapping("/api/failing/fields")
  String words(@RequestParam String words, @RequestParam String password) {
    return "[" + words + "][" + password + "]";
  }

  @PostMapping("/api/failing/words")
  String words(@RequestBody Words sent) {
    return words(sent.words, sent.password);
  }

  @PostMapping({"/failing/body", "/api/failing/body"})
  String body(@RequestBody Body body) {
    return "read";
  }
}
