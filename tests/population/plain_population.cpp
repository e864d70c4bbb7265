#include "population/plain_population.hpp"

#include <algorithm>

namespace highneeds::plain {
namespace {

std::size_t kind_of(std::size_t setting) {
  return static_cast<std::size_t>(provision_of(static_cast<Setting>(setting)));
}
std::size_t main_of(std::size_t kind) {
  return static_cast<std::size_t>(main_setting(static_cast<ProvisionKind>(kind)));
}
bool is_in(const Pupil& pupil, std::size_t kind) {
  return kind_of(pupil.setting) == kind;
}

class Walk {
 public:
  Walk(const PopulationModel& model, const PopulationYear& year) : model_(model), year_(year) {}

  Year go(const Counts& opening) {
    for (const auto& [state, count] : opening) {
      const auto [age, setting, need] = state;
      before_[kind_of(setting)] += count;
      go_on({age, setting, need, count});
    }
    for (const Pupil& pupil : pupils_) stayed_[kind_of(pupil.setting)] += staying_part(pupil);
    Year made;
    made.fewer.assign(year_.fewer.size(), 0);
    for (std::size_t age = 0; age < age_count; ++age) start(age, made);
    for (const HeldPupils& one : year_.held) {
      const double left = before_[one.to] > 0 ? stayed_[one.to] / before_[one.to] : 0;
      held_.push_back(one.held * std::min(1.0, left));
    }
    taken_.assign(held_.size(), 0);
    for (const std::size_t kind : model_.filling_order) made.overflowed[kind] = fill(kind);
    for (std::size_t i = 0; i < held_.size(); ++i) hold(i);
    made.held = held_;
    for (const Pupil& pupil : pupils_) {
      made.closing[{pupil.age, pupil.setting, pupil.need}] += pupil.share;
    }
    balance(made.closing);
    return made;
  }

 private:
  static double staying_part(const Pupil& pupil) { return pupil.comes ? 0 : pupil.share; }

  // (7.1), (7.2), (7.5)
  void go_on(Pupil pupil) {
    if (pupil.age == 25) return;
    const double keeps =
        pupil.share * (1 - model_.leave[pupil.age * setting_count + pupil.setting]);
    double moves = 0;
    for (const MoveBetween& move : model_.moves) {
      if (move.age != pupil.age || move.from != pupil.setting) continue;
      moves += keeps * model_.move[move.rate];
      pupils_.push_back({pupil.age + 1, move.to, pupil.need, keeps * model_.move[move.rate],
                         kind_of(move.to) != kind_of(move.from)});
    }
    pupils_.push_back({pupil.age + 1, pupil.setting, pupil.need, keeps - moves});
  }

  // (7.3), (7.7)
  void start(std::size_t age, Year& made) {
    const std::size_t needs = std::max<std::size_t>(1, model_.need_count);
    for (std::size_t setting = 0; setting < setting_count; ++setting) {
      for (std::size_t need = 0; need < needs; ++need) {
        double share = year_.people[age] * model_.join[age] * year_.trend *
                       model_.first_setting[age * setting_count + setting];
        if (model_.need_count > 0) share *= model_.needs[age * model_.need_count + need];
        for (std::size_t i = 0; i < year_.fewer.size(); ++i) {
          const FewerPlansInYear& fewer = year_.fewer[i];
          const bool is_meant = age >= fewer.first_age && age <= fewer.last_age &&
                                (!fewer.kind || *fewer.kind == kind_of(setting)) &&
                                (fewer.needs == 0 || (fewer.needs >> need) % 2 == 1);
          if (!is_meant) continue;
          made.fewer[i] += share * fewer.share;
          share *= 1 - fewer.share;
        }
        pupils_.push_back({age, setting, need, share, true});
      }
    }
  }

  // (7.4)
  double fill(std::size_t kind) {
    if (!model_.overflow[kind] || year_.room[kind] == room_for_all) return 0;
    double arrive = 0, in_new_places = 0;
    for (const Pupil& pupil : pupils_) {
      if (is_in(pupil, kind) && pupil.comes) arrive += pupil.share;
    }
    for (std::size_t i = 0; i < held_.size(); ++i) {
      if (!year_.held[i].opens_places || year_.held[i].to != kind) continue;
      in_new_places += std::min(held_[i], year_.held[i].aim);
    }
    const double room = std::max(0.0, year_.room[kind] - (stayed_[kind] - in_new_places));
    left_[kind] = std::max(0.0, room - arrive);
    double overflow = std::max(0.0, arrive - room);
    for (std::size_t i = 0; i < held_.size(); ++i) {
      if (!year_.held[i].opens_places || year_.held[i].to != kind) continue;
      taken_[i] = std::min(overflow, std::max(0.0, year_.held[i].aim - held_[i]));
      overflow -= taken_[i];
    }
    if (overflow > 0) send(kind, *model_.overflow[kind], overflow / arrive);
    return overflow;
  }

  void send(std::size_t from, std::size_t to, double share) {
    const std::size_t count = pupils_.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_in(pupils_[i], from) || !pupils_[i].comes) continue;
      Pupil sent = pupils_[i];
      sent.share *= share;
      pupils_[i].share -= sent.share;
      sent.setting = main_of(to);
      pupils_.push_back(sent);
    }
  }

  // (7.8)
  void hold(std::size_t index) {
    const HeldPupils& one = year_.held[index];
    double moved = 0;
    if (one.from) {
      double there = 0, pool = 0;
      for (const Pupil& pupil : pupils_) {
        if (!is_in(pupil, *one.from)) continue;
        there += pupil.share;
        if (may_go(one, pupil)) pool += pupil.share;
      }
      const double aim = one.is_share ? one.aim * (there + held_[index]) : one.aim;
      double wish = std::max(0.0, aim - held_[index] - taken_[index]);
      if (!one.opens_places && left_.contains(one.to)) wish = std::min(wish, left_[one.to]);
      moved = std::min(wish, pool);
      if (moved > 0) move(one, moved / pool);
      if (!one.opens_places && left_.contains(one.to)) left_[one.to] -= moved;
    }
    held_[index] += taken_[index] + moved;
  }

  bool may_go(const HeldPupils& one, const Pupil& pupil) const {
    return pupil.comes || !one.at_transition || model_.is_transition[pupil.age];
  }

  void move(const HeldPupils& one, double share) {
    const std::size_t count = pupils_.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_in(pupils_[i], *one.from) || !may_go(one, pupils_[i])) continue;
      Pupil moved = pupils_[i];
      moved.share *= share;
      pupils_[i].share -= moved.share;
      moved.setting = main_of(one.to);
      moved.comes = true;
      pupils_.push_back(moved);
    }
  }

  // (7.6)
  void balance(Counts& closing) const {
    const Counts before = closing;
    double everyone = 0;
    for (const auto& [state, count] : before) everyone += count;
    for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
      if (!year_.known[kind]) continue;
      double there = 0;
      for (const auto& [state, count] : before) {
        if (kind_of(std::get<1>(state)) == kind) there += count;
      }
      for (const auto& [state, count] : before) {
        const auto [age, setting, need] = state;
        if (there > 0 && kind_of(setting) == kind) {
          closing[state] = count * *year_.known[kind] / there;
        } else if (there <= 0 && everyone > 0) {
          closing[{age, main_of(kind), need}] += count * *year_.known[kind] / everyone;
        }
      }
    }
  }

  const PopulationModel& model_;
  const PopulationYear& year_;
  std::vector<Pupil> pupils_;
  std::map<std::size_t, double> before_, stayed_, left_;
  std::vector<double> held_, taken_;
};

}  // namespace

Year one_year(const PopulationModel& model, const PopulationYear& year, const Counts& opening) {
  return Walk(model, year).go(opening);
}

}  // namespace highneeds::plain
