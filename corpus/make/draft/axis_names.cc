#include "corpus/make/draft/axis_names.h"

namespace thaimemo::make {

const Names<Kind>& names(Kind) {
  static const Names<Kind> list = {
      {"report", Kind::report}, {"measures", Kind::measures},     {"analysis", Kind::analysis},
      {"topics", Kind::topics}, {"guidelines", Kind::guidelines}, {"improvement", Kind::improvement},
      {"oit", Kind::oit}};
  return list;
}

const Names<Digits>& names(Digits) {
  static const Names<Digits> list = {
      {"thai", Digits::thai}, {"arabic", Digits::arabic}, {"mixed", Digits::mixed}};
  return list;
}

const Names<Orientation>& names(Orientation) {
  static const Names<Orientation> list = {{"portrait", Orientation::portrait},
                                          {"landscape", Orientation::landscape}};
  return list;
}

const Names<Rules>& names(Rules) {
  static const Names<Rules> list = {
      {"thin", Rules::thin},     {"grey", Rules::grey},       {"double", Rules::twofold},
      {"broken", Rules::broken}, {"rows", Rules::rows},       {"columns", Rules::columns},
      {"header", Rules::header}, {"stripes", Rules::stripes}, {"none", Rules::none}};
  return list;
}

const Names<Spacing>& names(Spacing) {
  static const Names<Spacing> list = {
      {"single", Spacing::single}, {"exact", Spacing::exact}, {"wide", Spacing::wide}};
  return list;
}

const Names<Flow>& names(Flow) {
  static const Names<Flow> list = {{"left", Flow::left},
                                   {"justified", Flow::justified},
                                   {"distributed", Flow::distributed},
                                   {"spaced", Flow::spaced}};
  return list;
}

const Names<CellPlace>& names(CellPlace) {
  static const Names<CellPlace> list = {{"top", CellPlace::top}, {"middle", CellPlace::middle}};
  return list;
}

const Names<HeaderLook>& names(HeaderLook) {
  static const Names<HeaderLook> list = {
      {"plain", HeaderLook::plain}, {"shaded", HeaderLook::shaded}, {"dark", HeaderLook::dark}};
  return list;
}

const Names<ScoreTable>& names(ScoreTable) {
  static const Names<ScoreTable> list = {{"list", ScoreTable::list},
                                         {"pair", ScoreTable::pair},
                                         {"doubled", ScoreTable::doubled},
                                         {"years", ScoreTable::years},
                                         {"across", ScoreTable::across}};
  return list;
}

const Names<ScoreForm>& names(ScoreForm) {
  static const Names<ScoreForm> list = {{"bare", ScoreForm::bare},
                                        {"change", ScoreForm::change},
                                        {"bracket", ScoreForm::bracket},
                                        {"scale", ScoreForm::scale}};
  return list;
}

const Names<Continuation>& names(Continuation) {
  static const Names<Continuation> list = {{"natural", Continuation::natural},
                                           {"headed", Continuation::headed},
                                           {"headless", Continuation::headless},
                                           {"cut", Continuation::cut}};
  return list;
}

const Names<Scan>& names(Scan) {
  static const Names<Scan> list = {{"light", Scan::light}, {"mid", Scan::mid},   {"fax", Scan::fax},
                                   {"photo", Scan::photo}, {"copy", Scan::copy}, {"pale", Scan::pale},
                                   {"bleed", Scan::bleed}};
  return list;
}

const Names<ScanFile>& names(ScanFile) {
  static const Names<ScanFile> list = {{"plain", ScanFile::plain},       {"stencil", ScanFile::stencil},
                                       {"numbered", ScanFile::numbered}, {"watermark", ScanFile::watermark},
                                       {"lying", ScanFile::lying},       {"negative", ScanFile::negative},
                                       {"two_up", ScanFile::two_up}};
  return list;
}

const Names<Layer>& names(Layer) {
  static const Names<Layer> list = {{"word", Layer::word},
                                    {"bureau", Layer::bureau},
                                    {"distiller", Layer::distiller},
                                    {"scanner", Layer::scanner},
                                    {"spaced", Layer::spaced}};
  return list;
}

}  // namespace thaimemo::make
