package vn.lotrinh.casetable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Who;

/** The page of a task's tables, beside its form or in a window of its own. */
@Controller
class CaseTablePages {

  private final TableDesk desk;

  CaseTablePages(TableDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/cases/task/{taskId:[A-Za-z0-9-]{1,64}}/tables")
  String ofTask(@PathVariable String taskId, Who who, Model model) {
    model.addAttribute("sheets", desk.ofTask(who, taskId).stream().map(TableSheet::of).toList());
    model.addAttribute("caseKey", desk.caseOf(taskId));
    return "casetable/tables";
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String unknown(ResponseStatusException unknown, Model model) {
    model.addAttribute("message", "Việc này đã kết thúc hoặc không thuộc cơ quan của bạn, nên không có bảng số liệu để nhập.");
    return "casetable/unknown";
  }
}
