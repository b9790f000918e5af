#!/usr/bin/env python3
"""Runs the exams of ../shared and holds their figures against the floors already reached (.ci/floors).

A floor is a line: exam, figure, ">=" or "<=", value, between tabs. A figure below its floor fails the run; a target that
still lies ahead does not. --raise writes better figures into .ci/floors.
"""
import argparse, os, re, shutil, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(os.path.dirname(ROOT), 'shared', 'exams')
FLOORS = os.path.join(ROOT, '.ci', 'floors')
MEMORY = os.path.join(os.environ.get('XDG_CACHE_HOME') or os.path.expanduser('~/.cache'), 'satzpaar-exams')

# exam: arguments of the quick form, of the whole one
EXAMS = {
    'review': ([], []),
    'names': ([], []),
    'checks': ([], []),
    'alignment': (['--only', 'segment,align,words'], []),
    'formats': (['--only', 'lossless,list,oasis,hostile'], []),
    'memory': (['DATA'], ['DATA']),
}

QUICK = ['review', 'names', 'checks', 'alignment', 'formats', 'memory']


def number(token):
    m = re.match(r'^[<>=≥≤ ]*([-+]?\d[\d,]*\.?\d*|[-+]?\.\d+)', token)
    return float(m.group(1).replace(',', '')) if m else None


def figures(text):
    """The rows of an exam's table: the words before the first number are the figure's name, behind that of its section."""
    section = ''
    for line in text.splitlines():
        if re.match(r'^[a-z]+$', line):
            section = line + ': '
        fields = [f for f in re.split(r'\s{2,}', line.strip()) if f]
        for i, f in enumerate(fields[1:], 1):
            v = number(f)
            if v is not None:
                yield (section if line.startswith('  ') else '') + ' '.join(x for x in fields[:i] if not x.startswith('n=')), v
                break


def data():
    """The memory exam's data, 20,000 units, built once a machine; None where it cannot be."""
    if not shutil.which('apt-get'):
        return None
    d = os.path.join(MEMORY, 'd20000')
    if not os.path.exists(os.path.join(d, 'build.json')):
        os.makedirs(MEMORY, exist_ok=True)
        r = subprocess.run([sys.executable, os.path.join(SHARED, 'memory', 'build.py'), d, '--size', '20000', '--cache', os.path.join(MEMORY, 'cache')],
                           capture_output=True, text=True)
        if r.returncode:
            print('memory: its data cannot be built here: ' + r.stderr.strip()[-200:])
            return None
    return d


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument('names', nargs='*', help='exams to run; all without')
    ap.add_argument('--program', required=True)
    ap.add_argument('--quick', action='store_true')
    ap.add_argument('--raise', dest='lift', action='store_true')
    a = ap.parse_args()
    floors = []
    for line in open(FLOORS, encoding='utf-8'):
        if line.strip() and not line.startswith('#'):
            exam, figure, how, value = line.rstrip('\n').split('\t')
            floors.append([exam, figure, how, float(value)])
    below = 0
    for exam in a.names or (QUICK if a.quick else EXAMS):
        args = EXAMS[exam][0 if a.quick else 1]
        if 'DATA' in args:
            d = data()
            if d is None:
                continue
            args = [d]
        start = time.time()
        r = subprocess.run([sys.executable, os.path.join(SHARED, exam, 'score.py')] + args,
                           env=dict(os.environ, SATZPAAR=os.path.abspath(a.program)), capture_output=True, text=True)
        print('== %s (%.0f s)\n%s' % (exam, time.time() - start, r.stdout.rstrip() or r.stderr.strip()[-2000:]), flush=True)
        got = dict(figures(r.stdout))
        for f in floors:
            if f[0] != exam:
                continue
            v = got.get(f[1])
            if v is None:
                print('BELOW THE FLOOR: %s: the figure "%s" is missing' % (exam, f[1]))
                below += 1
            elif (v < f[3]) if f[2] == '>=' else (v > f[3]):
                print('BELOW THE FLOOR: %s: %s is %g, was %s %g' % (exam, f[1], v, f[2], f[3]))
                below += 1
            elif a.lift:
                f[3] = v
    if a.lift:
        with open(FLOORS, 'w', encoding='utf-8') as out:
            out.write('# exam\tfigure\tbound\tvalue: what has been reached (./dev exams --raise); CI fails below\n')
            out.writelines('%s\t%s\t%s\t%g\n' % tuple(f) for f in floors)
    print('%d figures below their floor' % below if below else 'every floor holds')
    sys.exit(1 if below else 0)


if __name__ == '__main__':
    main()
