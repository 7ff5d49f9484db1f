import random
import unittest

import cv2
import numpy as np
import torch

from lethe_training import draw, pages, scenes, train_finder
from lethe_training.finder_net import CAP, COS, MRZ, PITCH, ROW, SIN, finder_net


def a_scene(seed: int, view=(0.0, 0.0, True), longest: int = 640) -> tuple[scenes.Plan, scenes.Scene]:
    rng = random.Random(seed)
    plan = scenes.plan(rng, scenes.Pool(rng, 1, 1), longest, 0.0, view, 0.9, 0.0)
    plan.fingers = 0
    return plan, scenes.render(rng, plan, (0, 0, *(train_finder.whole(s) for s in plan.frame)))


class Drawings(unittest.TestCase):
    def test_an_mrz_line_lies_on_its_ink(self):
        for seed in range(12):
            page = pages.document(random.Random(seed))
            gray = cv2.cvtColor(page.image, cv2.COLOR_BGR2GRAY).astype(float)
            for line in (l for l in page.lines if l.kind == "mrz"):
                (x0, y0), (x1, y1) = line.quad[0].round().astype(int), line.quad[2].round().astype(int)
                inside = gray[y0:y1, x0:x1]
                gap = gray[y1 + 2:y1 + max(4, (y1 - y0) // 6), x0:x1]
                self.assertGreater(inside.std(), gap.std() * 0.8, f"seed {seed}, line {line.row}")
                self.assertLess(inside.mean(), gap.mean() + 2, f"seed {seed}, line {line.row}")

    def test_every_document_carries_the_lines_that_its_label_says(self):
        for seed in range(8):
            page = pages.random_page(random.Random(seed))
            self.assertEqual([l.text for l in page.lines if l.kind == "mrz"], page.documents[0]["mrz"])

    def test_a_capture_says_no_more_than_it_shows(self):
        rng = random.Random(4)
        pool = scenes.Pool(rng, 2, 3, colour=True)
        for _ in range(10):
            image, label, _, _ = draw.capture(rng, pool)
            self.assertEqual(label["size"], [image.shape[1], image.shape[0]])
            self.assertEqual(label["negative"], label["mrz"] is None)
            if label["mrz_legible"]:
                quads = np.array(label["mrz_line_quads"])
                self.assertTrue((quads >= 0).all() and (quads[..., 0] <= image.shape[1]).all() and (quads[..., 1] <= image.shape[0]).all())


class Targets(unittest.TestCase):
    def test_a_straight_line_is_answered_with_its_direction_height_and_pitch(self):
        for turn, cos, sin in ((0.0, 1, 0), (np.pi / 2, 0, 1), (np.pi, -1, 0)):
            plan, scene = a_scene(5, (turn, 0.0, True))
            target = train_finder.targets(scene)
            cells = target[10] > 0
            self.assertGreater(cells.sum(), 100)
            self.assertLess(abs(np.median(target[COS][cells]) - cos), 0.02)
            self.assertLess(abs(np.median(target[SIN][cells]) - sin), 0.02)
            self.assertLess(abs(np.median(target[PITCH][cells]) - np.log2(plan.pitch / 8)), 0.05)
            strips = scene.placed[-1].mrz
            cap = np.linalg.norm(strips[:, :, 0] - strips[:, :, 1], axis=-1).mean()
            self.assertLess(abs(np.median(target[CAP][cells]) - np.log2(cap / 8)), 0.05)
            self.assertEqual(set(np.unique(target[ROW][cells])), {0.0, 1.0})

    def test_a_core_ends_where_its_line_ends(self):
        _, scene = a_scene(6, longest=768)
        core = train_finder.targets(scene)[MRZ]
        strips = scene.placed[-1].mrz
        area = sum(np.linalg.norm(s[-1].mean(0) - s[0].mean(0)) * max(3, 0.6 * np.linalg.norm(s[0, 0] - s[0, 1])) for s in strips)
        self.assertLess(abs(core.sum() * 16 / area - 1), 0.25)

    def test_a_quarter_turn_takes_directions_along(self):
        answers = torch.zeros(1, train_finder.FIELDS, 4, 8)
        answers[:, 3] = 1
        images = torch.zeros(1, 1, 16, 32)
        _, turned = train_finder.quarter_turn(images, answers, 1)  # counter-clockwise: what read rightwards reads upwards
        self.assertEqual((float(turned[0, 3, 0, 0]), float(turned[0, 4, 0, 0])), (0.0, -1.0))
        self.assertEqual(tuple(turned.shape), (1, train_finder.FIELDS, 8, 4))


class Net(unittest.TestCase):
    def test_it_keeps_to_its_budget_and_to_what_the_engine_can_do(self):
        net = finder_net()
        self.assertLess(net.graph.macs(512, 512), 500e6)
        for op in net.graph.ops:
            self.assertIn(op["op"], ("conv", "depthwise", "upsample_add"))
        self.assertEqual(tuple(net.eval()(torch.zeros(1, 1, 64, 96)).shape), (1, 8, 16, 24))


if __name__ == "__main__":
    unittest.main()
