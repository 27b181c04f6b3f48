// The figures as people read them in a terminal.
#include <algorithm>
#include <cstdio>

#include "corpus/score/accuracy.h"

namespace thaimemo::score {
namespace {

std::string formatted(const char* format, auto... values) {
  char text[512];
  std::snprintf(text, sizeof text, format, values...);
  return text;
}

std::string number_text(const std::string& figure, std::optional<double> value) {
  if (!value) return "-";
  return is_count(figure) ? formatted("%.0f", *value) : formatted("%.4f", *value);
}

double share(long part, long whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// The figures that stand side by side in a row of a table, and their short heads.
struct Column {
  const char* figure;
  const char* head;
};
constexpr Column columns[] = {{"documents", "docs"},
                              {"doc_fields", "facts"},
                              {"score_recall", "scores"},
                              {"row_f1", "row_f1"},
                              {"field_exact", "exact"},
                              {"field_cer", "cer"},
                              {"period_dates", "dates"},
                              {"finding_f1", "findings"},
                              {"check_recall", "checks"},
                              {"false_checks_per_document", "false/doc"},
                              {"number_silent_wrong", "wrong nos"},
                              {"silent_losses", "lost"}};

std::string column_heads() {
  std::string line;
  for (const Column& column : columns) line += formatted(" %9s", column.head);
  return line + "\n";
}

std::string column_values(const Tally& tally) {
  const Figures figures = figures_of(tally);
  std::string line;
  for (const Column& column : columns)
    for (const auto& [name, value] : figures)
      if (name == column.figure) line += formatted(" %9s", number_text(name, value).c_str());
  return line + "\n";
}

std::string letters_table(const Tally& tally) {
  std::string text = "\nletters by kind      wanted     wrong     share\n";
  for (const auto& [kind, count] : tally.letters)
    text += formatted("%-16s %10ld %9ld %8.3f%%\n", kind.c_str(), count.first, count.second,
                      100 * share(count.second, count.first));
  return text;
}

std::string confusions_table(const Tally& tally) {
  std::string text = "\ncommonest confusions (want → got)\n";
  for (const auto& [confusion, count] : commonest_confusions(tally))
    text += "  " + confused_letter(confusion.first) + " → " + confused_letter(confusion.second) + "  " +
            std::to_string(count) + "\n";
  return text;
}

std::string calibration_table(const Tally& tally) {
  std::string text = "\nconfidence of scores  values     right\n";
  for (size_t i = 0; i < tally.deciles.size(); ++i) {
    const Calibration& decile = tally.deciles[i];
    if (decile.values > 0)
      text +=
          formatted("%.1f to %.1f %18ld %8.2f%%\n", static_cast<double>(i) / 10,
                    static_cast<double>(i + 1) / 10, decile.values, 100 * share(decile.right, decile.values));
  }
  return text;
}

// Values of an axis are Thai or Latin words of any length: they stand behind the figures.
std::string axis_table(const std::string& axis, const ByValue& values) {
  std::string text = "\n" + column_heads();
  text.insert(text.size() - 1, "  " + axis);
  for (const auto& [value, tally] : values) {
    text += column_values(tally);
    text.insert(text.size() - 1, "  " + value);
  }
  return text;
}

std::string calibration_part(const Tally& tally, size_t from, size_t to) {
  Calibration sum;
  for (size_t i = from; i < to; ++i) {
    sum.values += tally.deciles[i].values;
    sum.right += tally.deciles[i].right;
    sum.confidence_sum += tally.deciles[i].confidence_sum;
  }
  if (sum.values == 0) return formatted(" %10s %10s %10s", "0", "-", "-");
  return formatted(" %10ld %10.4f %10.4f", sum.values, sum.confidence_sum / static_cast<double>(sum.values),
                   share(sum.right, sum.values));
}

// Of scores from 0.9 up, and of those below: how many, their mean confidence, the share that is right.
std::string calibration_by_scan(const ByValue& scans) {
  std::string text = formatted("\n %10s %10s %10s %10s %10s %10s  scan\n", "from 0.9", "confidence", "right",
                               "below", "confidence", "right");
  for (const auto& [scan, tally] : scans)
    text += calibration_part(tally, 9, 10) + calibration_part(tally, 0, 9) + "  " + scan + "\n";
  return text;
}

std::string worst_table(const std::vector<Combination>& worst) {
  std::string text = "\nworst combinations\n" + formatted(" %9s", "badness") + column_heads();
  for (const Combination& one : worst) {
    text += formatted(" %9.4f", one.badness) + column_values(one.tally);
    text.insert(text.size() - 1, "  " + one.first.first + " " + one.first.second + ", " + one.second.first +
                                     " " + one.second.second + "; such as " + one.example);
  }
  return text;
}

}  // namespace

std::string to_table(const Accuracy& accuracy) {
  std::string text;
  for (const auto& [name, value] : figures_of(accuracy.total))
    text += formatted("%-25s %s\n", name.c_str(), number_text(name, value).c_str());
  text +=
      letters_table(accuracy.total) + confusions_table(accuracy.total) + calibration_table(accuracy.total);
  for (const auto& [axis, values] : accuracy.by) text += axis_table(axis, values);
  if (const auto scans = accuracy.by.find("scan"); scans != accuracy.by.end())
    text += calibration_by_scan(scans->second);
  if (!accuracy.worst.empty()) text += worst_table(accuracy.worst);
  return text;
}

}  // namespace thaimemo::score
