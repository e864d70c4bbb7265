#include <benchmark/benchmark.h>

#include <chrono>
#include <functional>
#include <string>

#include "highneeds/projection/project.hpp"
#include "projection/build.hpp"
#include "projection/plain_model.hpp"
#include "projection/random_scenario.hpp"

namespace highneeds {
namespace {

using namespace build;

Provision full_provision(ProvisionKind kind) {
  Provision p = provision(kind);
  p.pupils = then_grow(
      by_year<Pupils, AcademicYear>({{2020, 1000}, {2021, 1100}, {2022, 1180}, {2023, 1300}}),
      0.06);
  p.unit_cost = then_grow(by_year<UnitCost>({{2021, 9'000}, {2022, 9'400}, {2023, 9'900}}), 0.03);
  if (kind == ProvisionKind::StateSpecial || kind == ProvisionKind::ResourcedProvision) {
    p.places = then_hold(by_year<Places, AcademicYear>({{2020, 1200}, {2023, 1350}}));
  }
  p.section_251 = {named<Rate>("1.2.1", 0.4), named<Rate>("1.2.2", 0.6)};
  return p;
}

void add_funding(Scenario& s) {
  Funding& funding = s.funding;
  funding.high_needs_block.gross =
      then_grow(by_year<Money>({{2021, 104e6}, {2022, 121e6}, {2023, 135e6}}), 0.04);
  funding.high_needs_block.deductions = then_grow(by_year<Money>({{2021, 13e6}}), 0.05);
  funding.schools_block = then_grow(by_year<Money>({{2021, 548e6}}), 0.03);
  for (int year = 2021; year <= 2025; ++year) {
    funding.schools_block_transfer[{year}].rate = value<Rate>(0.015);
  }
  funding.schools_block_transfer[{2025}].offset = Offset{{}, "mainstream", value<Rate>(1)};
  funding.council_contribution = CouncilContribution{{}, always<Money>(5.5e6), "Cabinet"};
  for (int i = 0; i < 7; ++i) {
    SafetyValvePayment payment;
    payment.name = "payment_" + std::to_string(i);
    payment.amount = value<Money>(6e6);
    payment.due = value(FinancialYear{2022 + i});
    funding.safety_valve.push_back(payment);
  }
  StabilityGrant grant;
  grant.paid_in = value(FinancialYear{2026});
  funding.stability_grant = grant;
}

/// Seven provisions and eight years, with everything that an outlook has.
Scenario outlook() {
  Scenario s;
  s.years = {{2021}, {2028}};
  s.actual_to = {2023};
  s.policy = test_policy();
  s.opening_balance = value<Money>(-31.766e6);
  s.known_closing = dated<Money>({{2021, -54e6}, {2023, -81.5e6}});
  add_funding(s);
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    s.provision.push_back(full_provision(static_cast<ProvisionKind>(kind)));
  }
  for (const char* name : {"sen_support_services", "therapies", "hospital_education"}) {
    s.lines.push_back(line(name, then_grow(by_year<Money>({{2021, 2e6}}), 0.03)));
    s.lines.back().section_251 = {named<Rate>("1.2.5", 1)};
  }
  s.other_blocks = OtherBlocks{value<Money>(1e6), always<Money>(0)};
  s.memorandum.cost_of_carrying_rate = always<Rate>(0.045);
  return s;
}

void project_double(benchmark::State& state) {
  const Prepared prepared = prepare(outlook());
  Forecast<double> forecast;
  for (auto _ : state) {
    project<double>(prepared.shape, prepared.values, forecast);
    benchmark::DoNotOptimize(forecast.cells.data());
    benchmark::ClobberMemory();
  }
  state.counters["levers"] = static_cast<double>(prepared.levers.size());
  state.counters["rows"] = static_cast<double>(prepared.shape.rows.size());
}
BENCHMARK(project_double);

void project_traced(benchmark::State& state) {
  const Prepared prepared = prepare(outlook());
  Tape tape;
  Forecast<Traced> forecast;
  for (auto _ : state) {
    const auto levers = lay_out(prepared.values, tape);
    project<Traced>(prepared.shape, levers, forecast);
    benchmark::DoNotOptimize(forecast.cells.data());
  }
  state.counters["steps"] = static_cast<double>(tape.size());
}
BENCHMARK(project_traced);

void prepare_scenario(benchmark::State& state) {
  const Scenario scenario = outlook();
  for (auto _ : state) benchmark::DoNotOptimize(prepare(scenario));
}
BENCHMARK(prepare_scenario);

void know(benchmark::State& state) {
  const Prepared prepared = prepare(outlook());
  for (auto _ : state) benchmark::DoNotOptimize(known(prepared));
}
BENCHMARK(know);

void plain_model(benchmark::State& state) {
  const Scenario scenario = outlook();
  for (auto _ : state) benchmark::DoNotOptimize(plain::forecast(scenario));
}
BENCHMARK(plain_model);

double seconds_of(const std::function<void()>& work, int times) {
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) work();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  return taken.count() / times;
}

/// How many times as long the plain model takes as the engine, alternating in one run, so that a
/// busy machine slows both. Read the counter, not the time.
void plain_model_to_engine(benchmark::State& state) {
  const Scenario scenario = outlook();
  const Prepared prepared = prepare(scenario);
  Forecast<double> forecast;
  double plain = 0, engine = 0;
  for (auto _ : state) {
    plain += seconds_of([&] { benchmark::DoNotOptimize(plain::forecast(scenario)); }, 2);
    engine += seconds_of(
        [&] {
          project<double>(prepared.shape, prepared.values, forecast);
          benchmark::DoNotOptimize(forecast.cells.data());
          benchmark::ClobberMemory();
        },
        200);
  }
  state.counters["ratio"] = plain / engine;
}
BENCHMARK(plain_model_to_engine);

}  // namespace
}  // namespace highneeds
