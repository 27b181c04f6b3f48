// The packaged Tesseract networks hold their weights as 8-bit integers, from which training cannot go on.
// This turns such a network (the `lstm` component of a traineddata file) into the same network with
// floating-point weights.
//
// Format: tesseract 5, src/lstm/network.cpp and weightmatrix.cpp; little-endian throughout.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

// Throws Error "bad-network" with the byte offset where the bytes are not such a network.
std::string float_network(std::string_view int_network);

}  // namespace thaimemo
