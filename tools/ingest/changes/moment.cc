#include "tools/ingest/changes/moment.h"

#include <ctime>
#include <regex>

namespace thaimemo {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

int number(const std::ssub_match& digits) {
  return digits.matched ? std::stoi(digits.str()) : 0;
}

sys_seconds local_midnight(std::chrono::year_month_day day) {
  std::tm midnight{};
  midnight.tm_year = static_cast<int>(day.year()) - 1900;
  midnight.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
  midnight.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
  midnight.tm_isdst = -1;  // as the zone has it on that day
  return std::chrono::time_point_cast<seconds>(
      std::chrono::system_clock::from_time_t(std::mktime(&midnight)));
}

// How far the zone is ahead of UTC: "Z", "+07:00", "-03:30".
seconds ahead(const std::string& zone) {
  if (zone == "Z" || zone == "z") return seconds{0};
  const seconds size = hours(std::stoi(zone.substr(1, 2))) + minutes(std::stoi(zone.substr(4, 2)));
  return zone[0] == '-' ? -size : size;
}

}  // namespace

std::optional<sys_seconds> moment_named(const std::string& text) {
  static const std::regex form(
      R"((\d{4})-(\d\d)-(\d\d)([Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d))?)");
  std::smatch part;
  if (!std::regex_match(text, part, form)) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year(number(part[1])),
                                        std::chrono::month(static_cast<unsigned>(number(part[2]))),
                                        std::chrono::day(static_cast<unsigned>(number(part[3])))};
  if (!day.ok()) return std::nullopt;
  if (!part[4].matched) return local_midnight(day);
  return std::chrono::sys_days(day) + hours(number(part[5])) + minutes(number(part[6])) +
         seconds(number(part[7])) - ahead(part[8].str());
}

}  // namespace thaimemo
