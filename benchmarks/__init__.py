"""性能: each module measures the product against a floor or a peer, in one run on one machine."""
