package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an inspection found at a pilot co-operative.
 *
 * @param part the how-manieth of the year; 1 where there is one a year
 * @param score points by TT 01/2020
 * @param criteriaMet percentage of the completion plan's criteria that are met
 * @param proposal continue, remove or replace
 * @param standing how the score stands against the plan's thresholds
 */
record Inspection(String key, String programme, String cooperative, int year, int part, BigDecimal score, int criteriaMet, String findings, String obstacles,
    String proposal, String proposalReason, String standing, String advice, LocalDate inspectedOn) {

  String proposalTitle() {
    return switch (proposal) {
      case "remove" -> "đưa ra khỏi danh sách";
      case "replace" -> "thay HTX khác";
      default -> "tiếp tục thí điểm";
    };
  }

  String standingTitle() {
    return switch (standing) {
      case "dat-muc-tieu" -> "đạt mục tiêu";
      case "dat-khoi-diem" -> "trên mức khởi điểm";
      default -> "dưới mức khởi điểm";
    };
  }
}
