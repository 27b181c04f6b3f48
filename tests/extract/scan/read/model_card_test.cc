#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/sha256.h"
#include "extract/scan/read/own_model.h"
#include "tests/places.h"

namespace thaimemo {

TEST(ModelCard, DescribesTheModelsInsideTheProgram) {
  std::ifstream file(source_folder() + "/extract/scan/read/model/README.md");
  std::ostringstream card;
  card << file.rdbuf();
  EXPECT_NE(card.str().find(sha256_hex(own_model())), std::string::npos)
      << "the card must name SHA-256 " << sha256_hex(own_model());
  EXPECT_NE(card.str().find(sha256_hex(own_number_model())), std::string::npos)
      << "the card must name SHA-256 " << sha256_hex(own_number_model());
}

}  // namespace thaimemo
