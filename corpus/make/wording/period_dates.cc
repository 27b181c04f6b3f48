#include "corpus/make/wording/period_dates.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "base/calendar.h"
#include "base/problem.h"

namespace thaimemo::make {

namespace {

constexpr int months_in_quarter = 3, months_in_year = 12, years_in_century = 100;
constexpr int abbreviated_years_from = 2500;  // of the Buddhist era: the century of all these reports

// Months from `first` on, counted through the years: month 12 of a year is followed by month 1 of the next.
struct Months {
  int year = 0, first = 1, count = 1;

  Date begin() const { return date_of(year, first, 1); }
  Date end() const {
    const int last = first + count - 2;  // from 0
    return last_day_of_month(year + last / months_in_year, last % months_in_year + 1);
  }
};

Months quarter(int fiscal_year, int number) {
  const int month = fiscal_year_first_month - 1 + months_in_quarter * (number - 1);  // from 0
  return {fiscal_year - 1 + month / months_in_year, month % months_in_year + 1, months_in_quarter};
}

class Meaning {
 public:
  Meaning(const Said& said, int fiscal_year) : said_(said), words_(said.meaning), fiscal_year_(fiscal_year) {}

  PeriodDates dates() {
    PeriodDates dates;
    std::string word;
    while (words_ >> word) {
      if (word == "from")
        dates.begin = iso_text(point().begin());
      else if (word == "to")
        dates.end = iso_text(point().end());
      else if (word != "never")
        refuse();
    }
    if (said_.meaning.empty()) refuse();
    return dates;
  }

 private:
  [[noreturn]] void refuse() const {
    throw Error("bad-wordings", said_.text, "a period tells no dates in {=…}: '" + said_.meaning + "'");
  }

  std::string slot() {
    std::size_t number = 0;
    if (!(words_ >> number) || number < 1 || number > said_.slots.size()) refuse();
    return said_.slots[number - 1];
  }

  int number_in_slot() { return std::atoi(slot().c_str()); }

  // "67" means 2567.
  int year_in_slot() {
    const int year = number_in_slot();
    return year < years_in_century ? abbreviated_years_from + year : year;
  }

  int month_in_slot() {
    const std::string name = slot();
    const auto month = std::find_if(month_names.begin(), month_names.end(), [&](const MonthName& known) {
      return name == known.full || name == known.abbreviated;
    });
    if (month == month_names.end()) refuse();
    return static_cast<int>(month - month_names.begin()) + 1;
  }

  Months point() {
    std::string kind, of;
    words_ >> kind;
    if (kind == "quarter") return quarter(fiscal_year_, number_in_slot());
    if (kind == "year") return {year_in_slot() - 1, fiscal_year_first_month, months_in_year};
    if (kind != "month") refuse();
    const int month = month_in_slot();
    words_ >> of;
    return {year_in_slot(), month, 1};
  }

  const Said& said_;
  std::istringstream words_;
  int fiscal_year_;
};

}  // namespace

PeriodDates dates_of(const Said& period, int fiscal_year) {
  return Meaning(period, fiscal_year).dates();
}

}  // namespace thaimemo::make
