package vn.lotrinh.document;

/** There is no such case, task or paper for this user; whether it exists at all is not told. */
class CaseUnknown extends RuntimeException {

  CaseUnknown() {
    super("Không tìm thấy hồ sơ này, hoặc hồ sơ không thuộc cơ quan của bạn.");
  }
}
