package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.layout.common.CommonLayouts;
import io.remitstream.benchmarks.paper.layout.common.CommonOthers;
import io.remitstream.benchmarks.paper.layout.everyday.EverydayLayouts;
import io.remitstream.benchmarks.paper.layout.everyday.EverydayOthers;
import io.remitstream.benchmarks.paper.layout.fresh.FreshLayouts;
import io.remitstream.benchmarks.paper.layout.fresh.FreshOthers;
import io.remitstream.benchmarks.paper.layout.further.FurtherLayouts;
import io.remitstream.benchmarks.paper.layout.further.FurtherOthers;
import io.remitstream.benchmarks.paper.layout.heldout.HeldOutLayouts;
import io.remitstream.benchmarks.paper.layout.heldout.HeldOutOthers;
import io.remitstream.benchmarks.paper.layout.kin.KinLayouts;
import io.remitstream.benchmarks.paper.layout.kin.KinOthers;
import io.remitstream.benchmarks.paper.layout.latest.LatestLayouts;
import io.remitstream.benchmarks.paper.layout.latest.LatestOthers;
import io.remitstream.benchmarks.paper.layout.ordinary.OrdinaryLayouts;
import io.remitstream.benchmarks.paper.layout.ordinary.OrdinaryOthers;
import io.remitstream.benchmarks.paper.layout.plain.PlainLayouts;
import io.remitstream.benchmarks.paper.layout.plain.PlainOthers;
import io.remitstream.benchmarks.paper.layout.sealed.SealedLayouts;
import io.remitstream.benchmarks.paper.layout.sealed.SealedOthers;
import io.remitstream.benchmarks.paper.layout.unseen.UnseenLayouts;
import io.remitstream.benchmarks.paper.layout.unseen.UnseenOthers;
import io.remitstream.benchmarks.paper.layout.wild.WildLayouts;
import io.remitstream.benchmarks.paper.layout.wild.WildOthers;
import java.util.List;

/** All layouts and other papers. */
public final class Layouts {

  private Layouts() {}

  public static List<Layout> of(Split split) {
    return switch (split) {
      case TUNING -> TuningLayouts.all();
      case FURTHER -> FurtherLayouts.all();
      case FRESH -> FreshLayouts.all();
      case UNSEEN -> UnseenLayouts.all();
      case COMMON -> CommonLayouts.all();
      case HELD_OUT -> HeldOutLayouts.all();
      case LATEST -> LatestLayouts.all();
      case KIN -> KinLayouts.all();
      case WILD -> WildLayouts.all();
      case ORDINARY -> OrdinaryLayouts.all();
      case SEALED -> SealedLayouts.all();
      case PLAIN -> PlainLayouts.all();
      case EVERYDAY -> EverydayLayouts.all();
    };
  }

  public static List<OtherPaper> others(Split split) {
    return switch (split) {
      case TUNING -> TuningOthers.all();
      case FURTHER -> FurtherOthers.all();
      case FRESH -> FreshOthers.all();
      case UNSEEN -> UnseenOthers.all();
      case COMMON -> CommonOthers.all();
      case HELD_OUT -> HeldOutOthers.all();
      case LATEST -> LatestOthers.all();
      case KIN -> KinOthers.all();
      case WILD -> WildOthers.all();
      case ORDINARY -> OrdinaryOthers.all();
      case SEALED -> SealedOthers.all();
      case PLAIN -> PlainOthers.all();
      case EVERYDAY -> EverydayOthers.all();
    };
  }
}
