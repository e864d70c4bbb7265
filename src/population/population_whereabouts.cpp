#include "population/whereabouts.hpp"

// Where room and projects leave people: worked out on the numbers of whole provisions, and then
// laid on their ages, settings and needs at once.
namespace highneeds {
namespace {

/// Takes a share of those who are in `from` but not since they began, and puts it in the main
/// setting of `to`; of those too who began there, if asked.
void take(Shares& shares, std::size_t from, std::size_t to, double share, bool with_there) {
  ByKind& there = shares.elsewhere[to];
  ByKind& here = shares.elsewhere[from];
  for (std::size_t began = 0; began < provision_kinds; ++began) {
    const double taken = here[began] * share;
    here[began] -= taken;
    there[began] += taken;
  }
  if (!with_there) return;
  const double taken = shares.there[from] * share;
  shares.there[from] -= taken;
  there[from] += taken;
}

}  // namespace

RowsOfKinds rows_of_kinds(const Plans<1>& plans) {
  RowsOfKinds rows;
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    rows[kind] = ages_of(plans, first_settings[kind]);
    for (std::size_t s = first_settings[kind] + 1; s < first_settings[kind + 1]; ++s) {
      rows[kind] += ages_of(plans, s);
    }
  }
  return rows;
}

Whereabouts::Whereabouts(const Plans<1>& staying, const Plans<1>& arriving,
                         const std::array<bool, age_count>& is_transition)
    : staying_ages_(rows_of_kinds(staying)), arriving_ages_(rows_of_kinds(arriving)) {
  for (std::size_t g = 0; g < age_count; ++g) {
    is_transition_(static_cast<Eigen::Index>(g)) = is_transition[g] ? 1 : 0;
  }
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    arriving_[kind] = arriving_ages_[kind].sum();
    beginning_[kind] = (staying_ages_[kind] * is_transition_).sum();
    settled_[kind] = (staying_ages_[kind] * (1.0 - is_transition_)).sum();
  }
  for (Shares* shares : {&of_arriving_, &of_beginning_, &of_settled_}) shares->there.fill(1);
}

void Whereabouts::send(std::size_t from, std::size_t to, double share) {
  take(of_arriving_, from, to, share, true);
  const double sent = arriving_[from] * share;
  arriving_[from] -= sent;
  arriving_[to] += sent;
}

void Whereabouts::move(std::size_t from, std::size_t to, double share, bool at_transition) {
  send(from, to, share);
  take(of_beginning_, from, to, share, true);
  take(of_settled_, from, to, share, !at_transition);
  const double beginning = beginning_[from] * share;
  const double settled = at_transition ? 0.0 : settled_[from] * share;
  beginning_[from] -= beginning;
  settled_[from] -= settled;
  arriving_[to] += beginning + settled;
}

AgeRow Whereabouts::by_age(double at_transition, double otherwise) const {
  return otherwise + is_transition_ * (at_transition - otherwise);
}

void Whereabouts::put_elsewhere(std::size_t from, Plans<1>& plans) const {
  for (std::size_t to = 0; to < provision_kinds; ++to) {
    const double began = of_beginning_.elsewhere[to][from];
    const double settled = of_settled_.elsewhere[to][from];
    const double arrived = of_arriving_.elsewhere[to][from];
    if (began == 0 && settled == 0 && arrived == 0) continue;
    ages_of(plans, main_setting_of(to)) +=
        arriving_ages_[from] * arrived + staying_ages_[from] * by_age(began, settled);
  }
}

Plans<1> Whereabouts::put_together(const Plans<1>& staying, const Plans<1>& arriving) const {
  Plans<1> plans = staying + arriving;
  for (std::size_t s = 0; s < setting_count; ++s) {
    const std::size_t kind = kinds[s];
    if (!has_left(kind)) continue;
    ages_of(plans, s) =
        ages_of(arriving, s) * of_arriving_.there[kind] +
        ages_of(staying, s) * by_age(of_beginning_.there[kind], of_settled_.there[kind]);
  }
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    if (has_left(kind)) put_elsewhere(kind, plans);
  }
  return plans;
}

}  // namespace highneeds
