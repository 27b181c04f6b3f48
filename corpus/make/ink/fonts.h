// The fonts reports are printed with: only those of the given folders, never what else the machine has, so
// that the same seed gives the same pages. Pango, Cairo and fontconfig are included in this folder and
// nowhere else.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

namespace thaimemo::make {

struct ReleaseObject {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Shared = std::shared_ptr<T>;
template <typename T>
Shared<T> hold(T* object) {
  return Shared<T>(object, ReleaseObject());
}

class FontBook {
 public:
  // Throws Error "fonts-missing" when no folder holds a font.
  explicit FontBook(const std::vector<std::string>& folders);
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  const std::vector<std::string>& families() const { return families_; }  // sorted
  // Those of the wanted families that are here; a family named twice, to be drawn more often, stays so.
  // Throws Error "fonts-missing" when none is.
  std::vector<std::string> families_among(const std::vector<std::string>& wanted) const;
  PangoContext* context() const { return context_; }

  // The folders of Debian's fonts-thai-tlwg, of fonts-dejavu-core (signs that Thai fonts lack, such as ☐ and →, are
  // taken from there) and of what tools/fonts fetched, if it is there.
  static std::vector<std::string> usual_folders(const std::string& fetched);

 private:
  void* config_;
  PangoFontMap* map_;
  PangoContext* context_;
  std::vector<std::string> families_;
};

}  // namespace thaimemo::make
