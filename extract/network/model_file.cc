#include "extract/network/model_file.h"

#include <algorithm>
#include <vector>

#include "extract/network/byte_reader.h"

namespace thaimemo {
namespace {

// Places in the file's table of contents.
constexpr std::size_t network_place = 17, unicharset_place = 21, recoder_place = 22;
constexpr std::uint32_t places_max = 64;  // more is a broken file; real ones have 24

}  // namespace

// A count, an offset for each place (-1 where there is no such part), then the parts, each up to the next.
ModelFile model_parts(std::string_view bytes) {
  ByteReader reader(bytes);
  const auto count = reader.number<std::uint32_t>();
  if (count > places_max) reader.fail("the table of contents is broken");
  std::vector<std::int64_t> offsets(count);
  for (std::int64_t& offset : offsets) offset = reader.number<std::int64_t>();
  const auto size = static_cast<std::int64_t>(bytes.size());
  const auto part = [&](std::size_t place) {
    if (place >= offsets.size() || offsets[place] < 0 || offsets[place] > size)
      reader.fail("a part of the model is missing");
    std::int64_t end = size;
    for (const std::int64_t other : offsets)
      if (other > offsets[place]) end = std::min(end, other);
    return bytes.substr(static_cast<std::size_t>(offsets[place]),
                        static_cast<std::size_t>(end - offsets[place]));
  };
  return {part(network_place), part(unicharset_place), part(recoder_place)};
}

}  // namespace thaimemo
