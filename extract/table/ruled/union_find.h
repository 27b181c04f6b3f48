// Which things hang together: sets that are united two by two. Internal to extract/table/ruled.
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace thaimemo {

class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  // The smallest member of the set, so that results do not depend on the order of uniting.
  std::size_t find(std::size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }

  void unite(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a < b)
      parent_[b] = a;
    else
      parent_[a] = b;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace thaimemo
