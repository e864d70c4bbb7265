#pragma once

#include <yaml-cpp/eventhandler.h>

namespace highneeds::bench {

/// Hears every event and keeps nothing.
class Deaf : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++heard; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++heard; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    ++heard;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    ++heard;
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    ++heard;
  }
  void OnMapEnd() override {}

  int heard = 0;
};

}  // namespace highneeds::bench
