#include "tools/serve/proof/rule_reasons.h"

#include <gtest/gtest.h>

#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

TEST(RuleReasons, EveryRuleHasItsReasonInBothLanguages) {
  for (const TextRule& rule : text_rules()) {
    EXPECT_EQ(reason_of_rule(rule.id, Language::english), rule.reason);
    EXPECT_NE(reason_of_rule(rule.id, Language::thai), rule.reason) << rule.id;
  }
  for (const char* rule : {"flow-join", "layer-learned-glyph", "phrase"})
    EXPECT_NE(reason_of_rule(rule, Language::thai), "") << rule;
  EXPECT_EQ(reason_of_rule("of-another-version", Language::thai), "");
}

}  // namespace
}  // namespace thaimemo
