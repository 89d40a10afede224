/** English words one letter away from the second word of a name: "Microsoft Terms of Use" is not about Teams. */
export const LOOKALIKES: ReadonlySet<string> = new Set(
  `auctions actions batcher beams catcher corms cations defended devons directors dorms encage enrage entre entry expel extra
  factions farms filed filer filers fills films fines fireball fires firms fists fives fixes fliers foams fords fores forks forts
  forums functioned functional funnel gist gists grape hammer hatcher helle hello hells intra intone junctions lasts leann lean
  learn lints lists matcher miles mists norms patcher piles planned planner planter police polity prima privy projection protect
  rapid reams repos runnel score scream seams serer served server serves sever shore snore spore steam steams stoke stole stone
  store stork storm story stove streak stream teals team teams tears teas terms thrust tiles tore trams truss tryst visit watched
  watches wists worms yearn`.split(/\s+/),
);
