// Small PDFs for tests: drawn by hand, repaired by every reader since they have no table of objects.
#pragma once

#include <string>

namespace thaimemo {

// One page of A5 with this content; `objects` are added as they stand ("10 0 obj … endobj").
inline std::string pdf_of(const std::string& content, const std::string& resources = "",
                          const std::string& objects = "") {
  return "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
         "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
         "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources <<" +
         resources + ">>>> endobj\n4 0 obj <</Length " + std::to_string(content.size()) + ">> stream\n" +
         content + "\nendstream endobj\n" + objects + "trailer <</Root 1 0 R>>\n%%EOF\n";
}

// A black square from the page's left and lower edge.
inline std::string square_pdf() {
  return pdf_of("0 0 210 210 re f");
}

// Ten forms, each of which draws the next one ten times: 10^10 rectangles.
inline std::string endless_pdf() {
  std::string objects;
  for (int form = 10; form < 20; ++form) {
    std::string content, resources;
    for (int times = 0; times < 10; ++times) content += form < 19 ? "/F Do " : "0 0 300 300 re f ";
    if (form < 19) resources = "/XObject <</F " + std::to_string(form + 1) + " 0 R>>";
    objects += std::to_string(form) +
               " 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 420 595] /Resources <<" + resources +
               ">> /Length " + std::to_string(content.size()) + ">> stream\n" + content +
               "\nendstream endobj\n";
  }
  return pdf_of("/F Do", "/XObject <</F 10 0 R>>", objects);
}

}  // namespace thaimemo
