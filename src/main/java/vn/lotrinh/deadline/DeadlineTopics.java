package vn.lotrinh.deadline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lotrinh.mail.MailTopic;

/** The letters about tasks that people may choose, within what the office allows. */
@Configuration(proxyBeanMethods = false)
class DeadlineTopics {

  @Bean
  MailTopic reminders() {
    return new MailTopic(10, DailyRound.KIND, "Nhắc việc buổi sáng", "Việc sắp đến hạn, đến hạn, quá hạn; đầu giờ các ngày làm việc",
        MailTopic.Rule.ALWAYS, who -> !who.agencies().isEmpty() || who.coordinates());
  }

  @Bean
  MailTopic taskNewsTopic() {
    return new MailTopic(20, TaskNews.TOPIC, "Việc của tôi thay đổi",
        "Khi người khác giao, trả lại, chuyển đi hoặc bàn giao việc của tôi; nhiều việc cùng lúc thì một thư",
        MailTopic.Rule.ON, who -> !who.agencies().isEmpty());
  }
}
