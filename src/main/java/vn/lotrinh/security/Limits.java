package vn.lotrinh.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much and how fast anybody may send; {@code lo-trinh.limits}. Meant to stop a flood, never an office: two hundred people may sit
 * behind one address.
 *
 * @param body                 the largest body that is not a file
 * @param file                 the largest body with files; a little above what the rooms take, so that their own sentence is read
 * @param addressPerSecond     requests a second from one address, after {@code addressAtOnce} at once
 * @param personPerSecond      requests a second of one person, after {@code personAtOnce} at once
 * @param largeAtOnce          bodies of more than 64 KB that one person may have in work at a time
 * @param feedsPerSecond       calendars a second that programs read from one address, after {@code feedsAtOnce} at once
 * @param wrongLoginsPerMinute failed logins a minute from one address, after {@code wrongLoginsAtOnce} at once
 */
@ConfigurationProperties("lo-trinh.limits")
record Limits(@DefaultValue("2MB") DataSize body, @DefaultValue("64MB") DataSize file,
    @DefaultValue("200") int addressPerSecond, @DefaultValue("6000") int addressAtOnce,
    @DefaultValue("100") int personPerSecond, @DefaultValue("3000") int personAtOnce, @DefaultValue("3") int largeAtOnce,
    @DefaultValue("2") int feedsPerSecond, @DefaultValue("200") int feedsAtOnce,
    @DefaultValue("12") int wrongLoginsPerMinute, @DefaultValue("60") int wrongLoginsAtOnce) {}
