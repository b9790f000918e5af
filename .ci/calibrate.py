#!/usr/bin/env python3
"""Fits the curve that turns posteriors of the aligner into probabilities that hold (translate/align/path.go: calibrate).

usage: calibrate.py --program PROGRAM DIR...

Each DIR holds NNN.src, NNN.tgt (a sentence a line) and NNN.gold ("[0]:[0, 1]", a bead a line). The program aligns every
pair; its scores are taken back to log-odds with the numbers now in path.go, and Platt's logistic curve (1999) is fitted to
right and wrong by Newton's method, a little shrunk towards slope 1. Half of the documents are left out of the fit; the
calibration error (ten bins) is told for them.
"""
import argparse, json, math, os, re, subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def constant(name):
    text = open(os.path.join(ROOT, 'translate', 'align', 'path.go'), encoding='utf-8').read()
    return float(re.search(name + r'\s+= (-?[\d.]+)', text).group(1))


def gold(path):
    beads = set()
    for line in open(path, encoding='utf-8'):
        if ':' in line:
            s, t = (tuple(json.loads(x)) for x in line.strip().split(':')[:2])
            beads |= {(s, t)} if s and t else {((i,), ()) for i in s} | {((), (j,)) for j in t}
    return beads


def sigmoid(x):
    return 1 / (1 + math.exp(-max(-40, min(40, x))))


def fit(points):
    a, b = 0.0, 1.0
    for _ in range(50):
        g, h = [0, -.5 * (b - 1)], [[1e-6, 0], [0, .5]]
        for x, y in points:
            p = sigmoid(a + b * x)
            g[0] += y - p
            g[1] += (y - p) * x
            w = p * (1 - p)
            h[0][0] += w
            h[0][1] += w * x
            h[1][1] += w * x * x
        h[1][0] = h[0][1]
        d = h[0][0] * h[1][1] - h[0][1] * h[1][0]
        a += (h[1][1] * g[0] - h[0][1] * g[1]) / d
        b += (h[0][0] * g[1] - h[1][0] * g[0]) / d
    return a, b


def error(points, a, b):
    bins = {}
    for x, y in points:
        p = sigmoid(a + b * x)
        s = bins.setdefault(min(9, int(p * 10)), [0, 0])
        s[0] += p
        s[1] += y
    return sum(abs(p - y) for p, y in bins.values()) / max(1, len(points))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('dirs', nargs='+')
    ap.add_argument('--program', required=True)
    args = ap.parse_args()
    shift, slope, surest = constant('calibrationShift'), constant('calibrationSlope'), constant('surest')
    halves, n = ([], []), 0
    for d in args.dirs:
        for name in sorted(x[:-4] for x in os.listdir(d) if x.endswith('.src')):
            base = os.path.join(d, name)
            out = subprocess.run([args.program, '--library', ':memory:', '--json', 'align', '--segmented', base + '.src', base + '.tgt'],
                                 capture_output=True, text=True, check=True).stdout
            right = gold(base + '.gold')
            for line in out.splitlines():
                bead = json.loads(line)
                p = min(1 - 1e-12, max(1e-12, bead['score']))
                x = max(-surest, min(surest, (math.log(p / (1 - p)) - shift) / slope))
                halves[n % 2].append((x, float((tuple(bead['source']), tuple(bead['target'])) in right)))
            n += 1
    a, b = fit(halves[0])
    print('fitted to half: shift %.3f slope %.3f, calibration error %.4f; left out: %.4f' % (a, b, error(halves[0], a, b), error(halves[1], a, b)))
    a, b = fit(halves[0] + halves[1])
    print('fitted to all %d beads of %d documents: shift %.3f slope %.3f' % (len(halves[0] + halves[1]), n, a, b))


if __name__ == '__main__':
    main()
